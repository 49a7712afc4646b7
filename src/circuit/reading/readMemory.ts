import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { AddressDesign } from '../../theory/addressDesign.js'
import { hasMembrane, narrowWeightBits, type MemoryReading, type Population, type Projection } from '../circuit.js'
import type { MemoryFile } from '../schema.js'
import { findByName } from './checkName.js'

/** What a population must be for a role. */
interface Kind {
  readonly allowed: string
  holds(population: Population): boolean
}

const relays: Kind = { allowed: 'a population of the model relay', holds: ({ model }) => model === 'relay' }
const withMembrane: Kind = { allowed: 'a population whose model has a membrane', holds: hasMembrane }

/** Which parts of the circuit are which parts of the memory, checked for size, model and connections. */
export function readMemory(
  memory: MemoryFile, design: AddressDesign, populations: readonly Population[],
  projections: readonly Projection[],
): MemoryReading {
  const role = (key: 'address' | 'location' | 'teacher' | 'readout', { holds, allowed }: Kind, count?: number) => {
    const field = `memory.${key}`
    const found = findByName(memory[key], field, 'population', populations)
    if (!holds(found)) {
      throw new InputError({ field, problem: `"${found.name}" is of the model ${found.model}`, allowed })
    }
    if (count !== undefined && found.count !== count) {
      throw new InputError({
        field, problem: `"${found.name}" has ${found.count} cells`,
        allowed: `${count} cells for words of ${design.bits} bits`,
      })
    }
    return found.name
  }
  const reading = {
    design,
    address: role('address', relays, 2 * design.bits),
    location: role('location', withMembrane),
    counters: memory.counters,
    teacher: role('teacher', relays, design.bits),
    readout: role('readout', withMembrane, design.bits),
  }
  checkCounters(reading, projections)
  checkAddress(reading, projections)
  return reading
}

/** Counters are plastic, come from the locations, and are taught by the teacher. */
function checkCounters({ counters, location, teacher }: MemoryReading, projections: readonly Projection[]): void {
  const found = projections.find(({ name }) => name === counters)
  if (!found?.plasticity) {
    const plastic = projections.filter(({ plasticity }) => plasticity).map(({ name }) => name)
    throw new InputError({
      field: 'memory.counters', problem: `${shown(counters)} is no plastic projection${nearest(counters, plastic)}`,
      allowed: plastic.join(', ') || 'a projection with plasticity',
    })
  }
  if (found.from !== location) {
    throw new InputError({
      field: 'memory.counters', problem: `"${counters}" comes from "${found.from}"`,
      allowed: `a projection from "${location}" (memory.location)`,
    })
  }
  const { weightBits, teacher: taughtBy } = found.plasticity
  if (weightBits > narrowWeightBits) {
    throw new InputError({
      field: `projections.${counters}.plasticity.weightBits`,
      problem: `found ${weightBits}, and "${counters}" are the counters of a memory`, allowed: `up to ${narrowWeightBits}`,
    })
  }
  const climbing = projections.find(({ name }) => name === taughtBy)
  if (climbing && climbing.rule.kind !== 'one-to-one') {
    throw new InputError({
      field: `projections.${counters}.plasticity.teacher`,
      problem: `"${climbing.name}" has the rule ${climbing.rule.kind}, and "${counters}" are the counters of a memory`,
      allowed: 'a projection with the rule one-to-one, so that each bit has its own teacher',
    })
  }
  if (climbing && climbing.from !== teacher) {
    throw new InputError({
      field: 'memory.teacher', problem: `"${teacher}" does not teach "${counters}": "${climbing.name}" does`,
      allowed: `"${climbing.from}", from which "${climbing.name}" comes`,
    })
  }
}

/** One projection, from the address to the locations, has the rule "address". */
function checkAddress({ address, location }: MemoryReading, projections: readonly Projection[]): void {
  const names = projections.filter(({ rule }) => rule.kind === 'address').map(({ name }) => name)
  if (names.length === 1) return
  throw new InputError({
    field: 'projections',
    problem: names.length === 0 ? 'none has the rule "address"' : `${names.join(' and ')} have the rule "address"`,
    allowed: `one with that rule, from "${address}" to "${location}"`,
  })
}

import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { MemoryReading, Population, Projection } from '../circuit.js'
import { checkDelay } from './readDelay.js'
import { checkSensor } from './readHomeostasis.js'

/** Throws an InputError unless a projection's rule fits the populations that it connects, once all names are known. */
export function checkRule(
  projection: Projection, populations: readonly Population[], projections: readonly Projection[],
  memory: MemoryReading | undefined,
): void {
  const from = populations.find(({ name }) => name === projection.from)!
  const to = populations.find(({ name }) => name === projection.to)!
  const demand = (holds: boolean, allowed: string) => {
    if (holds) return
    throw new InputError({
      field: `projections.${projection.name}.rule`,
      problem: `"${projection.rule.kind}" from "${from.name}" (${from.count} cells) to "${to.name}" (${to.count})`,
      allowed,
    })
  }
  switch (projection.rule.kind) {
    case 'one-to-one':
      demand(from.count === to.count, 'populations of the same size')
      break
    case 'by-bit': {
      if (!memory) return demand(false, 'a section memory with this rule, which says how many bits there are')
      const { bits } = memory.design
      demand(from.count === 2 * bits && to.count === bits, `from ${2 * bits} to ${bits} cells`)
      break
    }
    case 'address': {
      if (!memory) return demand(false, 'a section memory with this rule, which says how locations are addressed')
      const { address, location } = memory
      demand(from.name === address && to.name === location,
        `from "${address}" (memory.address) to "${location}" (memory.location)`)
      break
    }
    case 'spatial':
      demand(from.position !== undefined && to.position !== undefined, 'populations with a position')
      break
    case 'all-to-all':
    case 'fixed-in-degree':
    case 'fixed-out-degree':
    case 'bernoulli':
    case 'list':
  }
  checkDelay(projection, from, to)
  checkSensor(projection, projections)
  if (!projection.plasticity) return
  demand(projection.rule.kind === 'all-to-all', '"all-to-all" for a plastic projection')
  checkTeacher(projection, projection.plasticity.teacher, projections)
}

/** Rules whose projections can teach: what they reach is known spike by spike. */
const teachingRules: readonly string[] = [
  'one-to-one', 'by-bit', 'fixed-in-degree', 'fixed-out-degree', 'bernoulli', 'spatial', 'list',
]

function checkTeacher({ name, to }: Projection, teacher: string, projections: readonly Projection[]): void {
  const fitting = projections
    .filter((other) => other.to === to && teachingRules.includes(other.rule.kind) && !other.plasticity
      && other.storage !== 'regenerated')
    .map((other) => other.name)
  if (projections.find((other) => other.name === teacher)?.releaseProbability !== undefined) {
    throw new InputError({
      field: `projections.${teacher}.releaseProbability`, problem: `"${teacher}" is the teacher of "${name}"`,
      allowed: 'leave it out, or 1: a teacher reaches all that it teaches',
    })
  }
  if (fitting.includes(teacher)) return
  const rules = `a projection onto "${to}" with one of the rules ${teachingRules.join(', ')}`
  throw new InputError({
    field: `projections.${name}.plasticity.teacher`,
    problem: `${shown(teacher)} is no such projection`,
    allowed: fitting.length === 0 ? rules : `${fitting.join(', ')}: ${rules}`,
  })
}

import { InputError } from '../errors/inputError.js'
import { packedLength } from '../words/word.js'
import type { Circuit, Population, Projection } from './circuit.js'
import { decayTicks } from './membrane.js'

/** What a network of a circuit holds, known without building it. */
export interface NetworkSize {
  readonly populations: readonly { readonly name: string; readonly cells: number; readonly bytes: number }[]
  readonly projections: readonly { readonly name: string; readonly synapses: number; readonly bytes: number }[]
  readonly cells: number
  readonly synapses: number
  /** Memory of the kernels: all state and connectivity. */
  readonly bytes: number
}

/** One WebAssembly memory with 32-bit addresses holds a network. */
export const networkBytesMax = 4 * 1024 ** 3 - 65_536

const alignment = 16
const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment

/** Counts, synapses and bytes of a circuit's network. Throws an InputError when the network could not be allocated. */
export function networkSize(circuit: Circuit): NetworkSize {
  const find = (name: string) => circuit.populations.find((population) => population.name === name)!
  const populations = circuit.populations.map((population) => ({
    name: population.name, cells: population.count, bytes: stateBytes(population, circuit.resolutionMs),
  }))
  const projections = circuit.projections.map((projection) => {
    const synapses = synapseCount(circuit, projection, find(projection.from), find(projection.to))
    return { name: projection.name, synapses, bytes: projectionBytes(circuit, projection, find(projection.from), find(projection.to)) }
  })
  const bytes = sumOfBytes(populations) + sumOfBytes(projections)
  if (bytes > networkBytesMax) {
    const largest = [...populations, ...projections].reduce((most, part) => (part.bytes > most.bytes ? part : most))
    throw new InputError({
      field: largest.name, problem: `the network would need ${gigabytes(bytes)} (of it ${gigabytes(largest.bytes)} for ${largest.name})`,
      allowed: `at most ${gigabytes(networkBytesMax)}`,
    })
  }
  return {
    populations, projections, bytes,
    cells: populations.reduce((total, { cells }) => total + cells, 0),
    synapses: projections.reduce((total, { synapses }) => total + synapses, 0),
  }
}

const sumOfBytes = (parts: readonly { bytes: number }[]): number => parts.reduce((total, { bytes }) => total + bytes, 0)

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(bytes < 1e11 ? 1 : 0)} GB`

/** Potential, time of validity, input, mark of touch, two lists of cells and the table of decay; see `Cells` in network.ts. */
function stateBytes(population: Population, resolutionMs: number): number {
  const volley = aligned(4 * population.count)
  if (population.model === 'relay') return volley
  const decay = aligned(8 * decayTicks(population.membraneTimeConstantMs / resolutionMs))
  return 2 * aligned(8 * population.count) + 3 * aligned(4 * population.count) + volley + decay
}

function synapseCount({ memory }: Circuit, { rule }: Projection, from: Population, to: Population): number {
  switch (rule.kind) {
    case 'address':
      return to.count * (memory.design.kind === 'dense' ? memory.design.bits : memory.design.claws)
    case 'all-to-all':
      return from.count * to.count
    case 'one-to-one':
    case 'by-bit':
      return from.count
    case 'fixed-in-degree':
      return to.count * rule.inDegree
  }
}

function projectionBytes({ memory }: Circuit, projection: Projection, from: Population, to: Population): number {
  const { rule } = projection
  if (rule.kind === 'address' && memory.design.kind === 'dense') {
    const row = packedLength(memory.design.bits)
    return aligned(4 * to.count * row) + 2 * aligned(4 * row)
  }
  if (rule.kind === 'address' || rule.kind === 'fixed-in-degree') {
    const perTarget = rule.kind === 'fixed-in-degree' ? rule.inDegree : memory.design.kind === 'selected-coordinate' ? memory.design.claws : 0
    return aligned(4 * to.count * perTarget) + aligned(4 * (from.count + 1))
  }
  if (projection.plasticity) return aligned(2 * from.count * to.count) + aligned(4 * to.count) + 2 * aligned(2 * to.count)
  return 0
}

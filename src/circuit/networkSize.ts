import { InputError } from '../errors/inputError.js'
import { alignedBytes } from '../kernels/arena.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from '../kernels/lifPlaces.js'
import { packedLength } from '../words/word.js'
import { hasMembrane, type Circuit, type Population, type Projection } from './circuit.js'
import { decayTableTicks, foresees } from './membrane.js'

/** What a network of a circuit holds, known without building it. */
export interface NetworkSize {
  readonly populations: readonly { readonly name: string; readonly cells: number; readonly bytes: number }[]
  readonly projections: readonly { readonly name: string; readonly synapses: number; readonly bytes: number }[]
  readonly cells: number
  readonly synapses: number
  /** Memory of the kernels: all state and connectivity. */
  readonly bytes: number
}

/** One WebAssembly memory holds a network: 65,535 pages, less what the kernels keep for themselves. */
export const networkBytesMax = 65_535 * 65_536 - 1024

/** Cells of a volley that are handed to the kernels at once. */
export const volleyRoom = 16_384

/** Throws an InputError where the cells of a population alone, without any synapse, would not fit. */
export function checkCells(population: Population): void {
  const bytes = stateBytes(population, false)
  if (bytes <= networkBytesMax) return
  throw new InputError({
    field: `populations.${population.name}.count`,
    problem: `found ${population.count}, which would need ${gigabytes(bytes)} of memory without any synapse`,
    allowed: `at most ${gigabytes(networkBytesMax)} for the whole network`,
  })
}

/** Counts, synapses and bytes of a circuit's network. Throws an InputError when the network could not be allocated. */
export function networkSize(circuit: Circuit): NetworkSize {
  const find = (name: string) => circuit.populations.find((population) => population.name === name)!
  const populations = circuit.populations.map((population) => ({
    name: population.name, cells: population.count, bytes: stateBytes(population, takesVectors(population, circuit)),
  }))
  const projections = circuit.projections.map((projection) => {
    const from = find(projection.from)
    const to = find(projection.to)
    const synapses = synapseCount(circuit, projection, from, to)
    return { name: projection.name, synapses, bytes: projectionBytes(circuit, projection, from, to) }
  })
  const bytes = sumOfBytes(populations) + sumOfBytes(projections) + alignedBytes(4 * volleyRoom)
  if (bytes > networkBytesMax) {
    const parts = [
      ...populations.map((part) => ({ ...part, field: `populations.${part.name}` })),
      ...projections.map((part) => ({ ...part, field: `projections.${part.name}` })),
    ]
    const largest = parts.reduce((most, part) => (part.bytes > most.bytes ? part : most))
    throw new InputError({
      field: largest.field,
      problem: `the network would need ${gigabytes(bytes)} of memory, ${gigabytes(largest.bytes)} of it for this`,
      allowed: `at most ${gigabytes(networkBytesMax)}; fewer cells need less`,
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

/** State of cells: what `allocateCells` in network.ts takes. */
function stateBytes(population: Population, vectors: boolean): number {
  if (!hasMembrane(population)) return 0
  const { count } = population
  const input = vectors ? alignedBytes(8 * count) : 0
  const own = alignedBytes(4 * count) + input
  if (!foresees(population)) return own + alignedBytes(8 * count)
  return own + alignedBytes(8 * count * numbersPerCell) + alignedBytes(8 * lifConstantsLength)
    + alignedBytes(8 * 3 * decayTableTicks) + alignedBytes(4 * count)
    + alignedBytes(4 * Math.ceil(count / cellsPerBlock))
}

/** Whether some projection reaches the cells of a population all at once, so that it needs an input of each. */
export const takesVectors = ({ name }: Population, { projections, memory }: Circuit): boolean =>
  projections.some(({ to, rule, plasticity, weightQuanta }) => to === name && (
    plasticity !== undefined || rule.kind === 'all-to-all' || typeof weightQuanta !== 'number'
    || (rule.kind === 'address' && memory.design.kind === 'dense')))

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

/** Connectivity and weights: what `Connections` in network.ts take. */
function projectionBytes(
  { memory: { design } }: Circuit, projection: Projection, from: Population, to: Population,
): number {
  const { rule, plasticity } = projection
  if (plasticity) {
    return alignedBytes(2 * from.count * to.count) + alignedBytes(4 * to.count) + 2 * alignedBytes(2 * to.count)
  }
  if (rule.kind === 'fixed-in-degree') return sparseBytes(from, to, rule.inDegree)
  if ((rule.kind === 'one-to-one' || rule.kind === 'by-bit') && typeof projection.weightQuanta === 'number') {
    return alignedBytes(4 * (from.count + 1)) + alignedBytes(4 * from.count)
  }
  if (rule.kind !== 'address') return 0
  if (design.kind === 'selected-coordinate') return sparseBytes(from, to, design.claws)
  const row = packedLength(design.bits)
  return alignedBytes(4 * to.count * row) + 2 * alignedBytes(4 * row)
}

const sparseBytes = (from: Population, to: Population, perTarget: number): number =>
  alignedBytes(4 * to.count * perTarget) + alignedBytes(4 * (from.count + 1))

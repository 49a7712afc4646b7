import { InputError } from '../errors/inputError.js'
import { alignedBytes } from '../kernels/arena.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from '../kernels/lifPlaces.js'
import { packedLength } from '../words/word.js'
import { hasMembrane, type Circuit, type Population, type Projection } from './circuit.js'
import { decayTableTicks, foresees } from './membrane.js'
import type { Share } from './network.js'

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

/** The length of `due`: whole vectors of four. */
export const dueLength = (cells: number): number => 4 * Math.ceil(cells / 4)

interface Range { readonly first: number; readonly count: number }

/** Which of `count` cells are in a share of a network. */
export function rangeOf(count: number, { index, of }: Share): Range {
  const start = (part: number) => Math.floor(count * part / of)
  return { first: start(index), count: start(index + 1) - start(index) }
}

/** Which cells of a population are in a share of a network: all those without a membrane, else a part of them. */
export const cellsOf = (population: Population, share: Share): Range =>
  (hasMembrane(population) ? rangeOf(population.count, share) : { first: 0, count: population.count })

/** Throws an InputError where the cells of a population alone, without any synapse, would not fit. */
export function checkCells(population: Population): void {
  const bytes = stateBytes(population, population.count, false)
  if (bytes <= networkBytesMax) return
  throw new InputError({
    field: `populations.${population.name}.count`,
    problem: `found ${population.count}, which would need ${gigabytes(bytes)} of memory without any synapse`,
    allowed: `at most ${gigabytes(networkBytesMax)} for the whole network`,
  })
}

/**
 * Counts, synapses and bytes of a circuit's network, or of a share of it. Throws an InputError when it could not be
 * allocated.
 */
export function networkSize(circuit: Circuit, share: Share = { index: 0, of: 1 }): NetworkSize {
  const find = (name: string): Part => {
    const population = circuit.populations.find((one) => one.name === name)!
    return { all: population.count, here: cellsOf(population, share).count }
  }
  const populations = circuit.populations.map((population) => {
    const { count } = cellsOf(population, share)
    const bytes = stateBytes(population, count, takesVectors(population, circuit))
    return { name: population.name, cells: count, bytes }
  })
  const projections = circuit.projections.map((projection) => {
    const from = find(projection.from)
    const to = find(projection.to)
    const synapses = synapseCount(circuit, projection, from, to)
    return { name: projection.name, synapses, bytes: projectionBytes(circuit, projection, from, to, synapses) }
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
function stateBytes(population: Population, count: number, vectors: boolean): number {
  if (!hasMembrane(population)) return 0
  const input = vectors ? alignedBytes(8 * count) : 0
  const own = alignedBytes(4 * count) + input
  if (!foresees(population)) return own + alignedBytes(8 * count)
  return own + alignedBytes(8 * count * numbersPerCell) + alignedBytes(8 * lifConstantsLength)
    + alignedBytes(8 * 3 * decayTableTicks) + alignedBytes(4 * dueLength(count))
    + alignedBytes(4 * Math.ceil(count / cellsPerBlock))
}

/** Whether some projection reaches the cells of a population all at once, so that it needs an input of each. */
export const takesVectors = ({ name }: Population, { projections, memory }: Circuit): boolean =>
  projections.some(({ to, rule, plasticity, weightQuanta }) => to === name && (
    plasticity !== undefined || rule.kind === 'all-to-all' || typeof weightQuanta !== 'number'
    || (rule.kind === 'address' && memory.design.kind === 'dense')))

/** How many cells a population has in all and in this share. */
interface Part { readonly all: number; readonly here: number }

function synapseCount({ memory }: Circuit, { rule }: Projection, from: Part, to: Part): number {
  switch (rule.kind) {
    case 'address':
      return to.here * (memory.design.kind === 'dense' ? memory.design.bits : memory.design.claws)
    case 'all-to-all':
      return from.all * to.here
    case 'one-to-one':
    case 'by-bit':
      return to.here * (from.all / to.all)
    case 'fixed-in-degree':
      return to.here * rule.inDegree
  }
}

/** Connectivity and weights: what `Connections` in network.ts take. */
function projectionBytes(
  { memory: { design } }: Circuit, projection: Projection, from: Part, to: Part, synapses: number,
): number {
  const { rule, plasticity, weightQuanta } = projection
  if (plasticity) {
    return alignedBytes(2 * synapses) + 2 * alignedBytes(4 * to.here) + alignedBytes(2 * to.here)
      + alignedBytes(8 * from.all)
  }
  const sparse = alignedBytes(4 * synapses) + alignedBytes(4 * (from.all + 1))
  switch (rule.kind) {
    case 'fixed-in-degree':
      return sparse
    case 'one-to-one':
    case 'by-bit':
      return typeof weightQuanta === 'number' ? sparse : 0
    case 'all-to-all':
      return 0
    case 'address': {
      if (design.kind === 'selected-coordinate') return sparse
      const row = packedLength(design.bits)
      return alignedBytes(4 * to.here * row) + 2 * alignedBytes(4 * row)
    }
  }
}

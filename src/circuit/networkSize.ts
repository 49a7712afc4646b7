import { InputError } from '../errors/inputError.js'
import { alignedBytes } from '../kernels/arena.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from '../kernels/lifPlaces.js'
import { hasMembrane, type Circuit, type Population } from './circuit.js'
import { decayTableTicks, foresees, steps } from './membrane.js'
import { projectionSize, type ProjectionSize } from './projectionSize.js'
import { cellsOf, wholeNetwork, type Share } from './share.js'
import { steppedBytes } from './steppedMembrane.js'
import { volleyRoom } from './wiring/drawing.js'
import { drawingBytes, drawingNeeds } from './wiring/drawingRoom.js'

/** What a network of a circuit holds, known without building it. */
export interface NetworkSize {
  readonly populations: readonly { readonly name: string; readonly cells: number; readonly bytes: number }[]
  readonly projections: readonly ({ readonly name: string } & ProjectionSize)[]
  readonly cells: number
  /** About so many where chance decides. */
  readonly synapses: number
  readonly byChance: boolean
  /** Room for volleys under way to the kernels, and for drawing. */
  readonly roomBytes: number
  /** Memory of the kernels, all together. Building takes exactly this, and where chance decides uses at most this. */
  readonly bytes: number
}

/** A number of synapses in words: `about` so many where chance decides. */
export const synapsesText = ({ synapses, byChance }: Pick<NetworkSize, 'synapses' | 'byChance'>): string =>
  `${byChance ? 'about ' : ''}${synapses}`

/** One WebAssembly memory holds a network: 65,535 pages, less what the kernels keep for themselves. */
export const networkBytesMax = 65_535 * 65_536 - 1024

/** The length of `due`: whole blocks. */
export const dueLength = (cells: number): number => cellsPerBlock * Math.ceil(cells / cellsPerBlock)

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

/** Counts, synapses and bytes of a circuit's network, or of a share of it, whether or not it could be allocated. */
export function networkNeeds(circuit: Circuit, share: Share = wholeNetwork): NetworkSize {
  const populations = circuit.populations.map((population) => {
    const { count } = cellsOf(population, share)
    const bytes = stateBytes(population, count, takesVectors(population, circuit))
    return { name: population.name, cells: count, bytes }
  })
  const projections = circuit.projections.map((projection) =>
    ({ name: projection.name, ...projectionSize(circuit, projection, share) }))
  const roomBytes = alignedBytes(4 * volleyRoom) + drawingBytes(drawingNeeds(circuit, share))
  return {
    populations, projections, roomBytes,
    bytes: sumOfBytes(populations) + sumOfBytes(projections) + roomBytes,
    byChance: projections.some(({ byChance }) => byChance),
    cells: populations.reduce((total, { cells }) => total + cells, 0),
    synapses: projections.reduce((total, { synapses }) => total + synapses, 0),
  }
}

/** The needs of a circuit's network. Throws an InputError when it could not be allocated. */
export function networkSize(circuit: Circuit, share: Share = wholeNetwork): NetworkSize {
  const needs = networkNeeds(circuit, share)
  if (needs.bytes <= networkBytesMax) return needs
  const parts = [
    ...needs.populations.map((part) => ({ ...part, field: `populations.${part.name}` })),
    ...needs.projections.map((part) => ({ ...part, field: `projections.${part.name}` })),
  ]
  const largest = parts.reduce((most, part) => (part.bytes > most.bytes ? part : most))
  throw new InputError({
    field: largest.field,
    problem: `the network would need ${gigabytes(needs.bytes)} of memory, ${gigabytes(largest.bytes)} of it for this`,
    allowed: `at most ${gigabytes(networkBytesMax)}; fewer cells need less`,
  })
}

const sumOfBytes = (parts: readonly { bytes: number }[]): number => parts.reduce((total, { bytes }) => total + bytes, 0)

/** Bytes as gigabytes. */
export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(bytes < 1e11 ? 1 : 0)} GB`

/** State of cells: what `allocateCells` in network.ts takes. */
function stateBytes(population: Population, count: number, vectors: boolean): number {
  if (!hasMembrane(population)) return 0
  const input = vectors ? alignedBytes(8 * count) : 0
  const own = alignedBytes(4 * count) + input
  if (steps(population)) return own + steppedBytes(population, count)
  if (!foresees(population)) return own + alignedBytes(8 * count)
  return own + alignedBytes(8 * count * numbersPerCell) + alignedBytes(8 * lifConstantsLength)
    + alignedBytes(8 * 3 * decayTableTicks) + alignedBytes(4 * dueLength(count))
    + alignedBytes(4 * Math.ceil(count / cellsPerBlock))
}

/** Whether some projection reaches the cells of a population all at once, so that it needs an input of each. */
export const takesVectors = ({ name }: Population, { projections, memory }: Circuit): boolean =>
  projections.some(({ to, rule, plasticity, weightQuanta }) => to === name && (
    plasticity !== undefined || rule.kind === 'all-to-all' || typeof weightQuanta !== 'number'
    || (rule.kind === 'address' && memory?.design.kind === 'dense')))

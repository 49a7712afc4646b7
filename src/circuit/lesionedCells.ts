import { stream } from '../random/stream.js'
import { threefryFill } from '../random/threefry.js'
import type { Population } from './circuit.js'

/** How many cells of a population are lesioned: its share of them, to the nearest cell. */
export const lesionedCount = ({ count, lesioned = 0 }: Pick<Population, 'count' | 'lesioned'>): number =>
  Math.round(lesioned * count)

/**
 * The cells of a population that its declaration lesions, ascending. Each cell draws a number that depends on seed,
 * population and cell only, and those with the least are lost: so of one seed, fewer lost cells are always among those
 * that are lost where they are more.
 */
export function lesionedCells(population: Pick<Population, 'name' | 'count' | 'lesioned'>, seed: number): Uint32Array {
  const { name, count } = population
  const lost = lesionedCount(population)
  if (lost === 0) return new Uint32Array(0)
  const cells = Uint32Array.from({ length: count }, (_, cell) => cell)
  if (lost === count) return cells
  const draws = new Uint32Array(4 * Math.ceil(count / 4))
  threefryFill(stream(seed, `lesion/${name}`).key, 0, 0, draws)
  return cells.sort((one, other) => draws[one]! - draws[other]! || one - other).subarray(0, lost).toSorted()
}

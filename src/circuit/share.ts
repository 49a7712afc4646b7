import { hasMembrane, type Population } from './circuit.js'
import type { Range } from './wiring/range.js'

/**
 * A part of a network that one engine simulates: of each population with membranes the cells from count · index / of
 * on, with all synapses onto them; and all cells of populations without.
 */
export interface Share {
  readonly index: number
  readonly of: number
}

export const wholeNetwork: Share = { index: 0, of: 1 }

/** Which cells of a population are in a share of a network: all those without a membrane, else a part of them. */
export function cellsOf(population: Population, { index, of }: Share): Range {
  if (!hasMembrane(population)) return { first: 0, count: population.count }
  const start = (part: number) => Math.floor(population.count * part / of)
  return { first: start(index), count: start(index + 1) - start(index) }
}

import { kendall } from '../correlation/kendall.js'
import { binomialBound } from '../distributions/binomialBound.js'
import { neighbours } from './kendallLagCorrelation.js'
import { stimuliOf, type DelayRates } from './rates.js'

/** How many cells answer alike to stimuli that follow one another. */
export interface NeighbourCells {
  readonly cells: number
  /** Cells with a two-sided Kendall p below the level. */
  readonly significant: number
  readonly fraction: number
  /** Of the significant ones, those with a positive correlation. */
  readonly positive: number
  /** As many might be significant without any order, at 95 %: `binomialBound(cells, level)`. */
  readonly boundByChance: number
}

/**
 * The cells whose rates to nearest neighbours correlate by Kendall's tau, each tested alone, two-sided. One that does
 * not vary is not significant. Throws an InputError when rates are no table of finite numbers.
 */
export function neighbourCells(rates: DelayRates, level = 0.05, ring = false): NeighbourCells {
  stimuliOf(rates)
  const found = rates.map((row) => kendall(...neighbours(Float64Array.from(row), 1, ring)))
    .filter(({ p }) => p < level)
  return {
    cells: rates.length,
    significant: found.length,
    fraction: found.length / rates.length,
    positive: found.filter(({ coefficient }) => coefficient > 0).length,
    boundByChance: binomialBound(rates.length, level),
  }
}

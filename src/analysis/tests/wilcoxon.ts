import { checkValues } from '../checkValues.js'
import { normalTail } from '../distributions/tails.js'
import { twoSided, type LocationTest } from './locationTest.js'
import { midRanks } from './ranks.js'
import { sumChances, sumTails } from './sumChances.js'

/** Up to here the distribution of the signed ranks is exact, with ties too. */
export const exactDifferencesMax = 50

/** Wilcoxon's signed-rank test. */
export interface WilcoxonTest extends LocationTest {
  /** The sum of the ranks of positive distances. */
  readonly rankSum: number
  /** How many differ from the centre. */
  readonly count: number
}

/**
 * Wilcoxon's signed-rank test (1945) that values are symmetric about `centre`; of paired values give their differences.
 * Values at the centre are left out, equal distances share their mean rank. p is exact, over all signs of these ranks,
 * for at most 50 distances; else the sum is taken as normal, with correction for ties and for continuity. p = 1 where
 * all values are at the centre. Throws an InputError when there is no value or one is not finite.
 */
export function wilcoxonTest(values: ArrayLike<number>, centre = 0): WilcoxonTest {
  checkValues('values', values, 1)
  const distances = Array.from(values, (value) => value - centre).filter((distance) => distance !== 0)
  const count = distances.length
  const { ranks, tied } = midRanks(distances.map(Math.abs))
  const rankSum = distances.reduce((sum, distance, place) => sum + (distance > 0 ? ranks[place]! : 0), 0)
  const exact = count <= exactDifferencesMax
  const name = `${exact ? 'exact ' : ''}Wilcoxon signed-rank test`
  if (exact) {
    // Twice the ranks are whole.
    const { greater, less } = sumTails(sumChances(Array.from(ranks, (rank) => 2 * rank)), 2 * rankSum)
    return { rankSum, count, greater, less, p: twoSided(greater, less), name }
  }
  const mean = (count * (count + 1)) / 4
  const deviation = Math.sqrt((count * (count + 1) * (2 * count + 1)) / 24 - tied / 48)
  const greater = normalTail((rankSum - mean - 0.5) / deviation)
  const less = normalTail((mean - rankSum - 0.5) / deviation)
  return { rankSum, count, greater, less, p: twoSided(greater, less), name }
}

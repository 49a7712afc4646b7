import { checkValues } from '../checkValues.js'
import { normalTail } from '../distributions/tails.js'
import { twoSided, type LocationTest } from './locationTest.js'
import { midRanks } from './ranks.js'
import { sumChances, sumTails } from './sumChances.js'

/** Up to so many values together the distribution is exact, with ties too. */
export const exactValuesMax = 50

/** The test of Mann & Whitney. */
export interface MannWhitneyTest extends LocationTest {
  /** In how many pairs the left value is larger; equal ones count ½. */
  readonly u: number
}

/**
 * The test of Wilcoxon (1945) and Mann & Whitney (1947) that two groups are drawn from one distribution, but for a
 * `shift` of the left one. p is exact, over all divisions of the ranks, for at most 50 values together; else U is taken
 * as normal, with correction for ties and for continuity. p = 1 where all values are equal.
 * Throws an InputError when a group is empty or a value is not finite.
 */
export function mannWhitneyTest(left: ArrayLike<number>, right: ArrayLike<number>, shift = 0): MannWhitneyTest {
  checkValues('left', left, 1)
  checkValues('right', right, 1)
  const [m, n] = [left.length, right.length]
  const { ranks, tied } = midRanks([...Array.from(left, (value) => value - shift), ...Array.from(right)])
  const rankSum = ranks.subarray(0, m).reduce((sum, rank) => sum + rank, 0)
  const u = rankSum - (m * (m + 1)) / 2
  const exact = m + n <= exactValuesMax
  const name = `${exact ? 'exact ' : ''}Mann–Whitney test`
  if (exact) {
    const { greater, less } = sumTails(sumChances(Array.from(ranks, (rank) => 2 * rank), m), 2 * rankSum)
    return { u, greater, less, p: twoSided(greater, less), name }
  }
  const variance = (m * n * (m + n + 1 - tied / ((m + n) * (m + n - 1)))) / 12
  if (variance <= 0) return { u, greater: 1, less: 1, p: 1, name }
  const [mean, deviation] = [(m * n) / 2, Math.sqrt(variance)]
  const greater = normalTail((u - mean - 0.5) / deviation)
  const less = normalTail((mean - u - 0.5) / deviation)
  return { u, greater, less, p: twoSided(greater, less), name }
}

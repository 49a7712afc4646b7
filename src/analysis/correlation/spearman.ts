import { midRanks } from '../tests/ranks.js'
import { checkPairs } from './pairs.js'
import { pearson, type Correlation } from './pearson.js'

/** Up to here p values are exact, over all orders. */
export const exactOrdersMax = 9

/** Spearman's correlation. */
export interface SpearmanCorrelation extends Correlation {
  /** How p was found: from all orders of y, or from Student's t. */
  readonly method: 'exact' | 't'
}

/**
 * Spearman's rank correlation (1904), Pearson's of the mid-ranks, with its two-sided p: exact for at most 9 pairs, the
 * share of all orders of y, ties included, that correlate as strongly; else that of Student's t at n − 2 degrees of
 * freedom. NaN where x or y does not vary. Throws an InputError when lengths differ, there are fewer than 2 pairs or a
 * number is not finite.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): SpearmanCorrelation {
  checkPairs(x, y, 2)
  const [ofX, ofY] = [midRanks(x).ranks, midRanks(y).ranks]
  const { coefficient, p } = pearson(ofX, ofY)
  if (x.length > exactOrdersMax || Number.isNaN(coefficient)) return { coefficient, p, method: 't' }
  return { coefficient, p: exactP(ofX, ofY), method: 'exact' }
}

/** Products of ranks times 4 are whole, so that equally strong correlations are equal. */
function exactP(ofX: Float64Array, ofY: Float64Array): number {
  const count = ofX.length
  const centre = count * (count + 1) * (count + 1)
  const strength = (products: number): number => Math.abs(4 * products - centre)
  let found = 0
  for (let index = 0; index < count; index++) found += ofX[index]! * ofY[index]!
  let [stronger, all] = [0, 0]
  const used = new Uint8Array(count)
  const extend = (place: number, products: number): void => {
    if (place === count) {
      all++
      if (strength(products) >= strength(found)) stronger++
      return
    }
    for (let other = 0; other < count; other++) {
      if (used[other] === 1) continue
      used[other] = 1
      extend(place + 1, products + ofX[place]! * ofY[other]!)
      used[other] = 0
    }
  }
  extend(0, 0)
  return stronger / all
}

import { normalTail } from '../distributions/tails.js'
import { countInversions } from './inversions.js'
import { inversionTail } from './inversionTail.js'
import { checkPairs } from './pairs.js'
import type { Correlation } from './pearson.js'

/** Up to here p values without ties are exact; the normal approximation beyond is good to three digits. */
export const exactPairsMax = 200

/** Kendall's correlation: tau-b, and the two-sided p value. */
export interface KendallCorrelation extends Correlation {
  /** Concordant pairs of pairs minus discordant ones (Kendall's S). */
  readonly score: number
  /** How p was found: from the distribution over all orders, or from the normal approximation to it. */
  readonly method: 'exact' | 'normal'
}

/**
 * Kendall's rank correlation tau-b, S/√((t₀ − t_x)(t₀ − t_y)) with t₀ = n(n − 1)/2 and t_x, t_y the tied pairs (Kendall
 * 1945), in n·log n steps (Knight 1966). p is exact where there are no ties and at most 200 pairs; else S over its
 * standard deviation with ties (Kendall 1970, ch. 4) is taken as normal, without correction for continuity. NaN where x
 * or y does not vary. Throws an InputError when lengths differ, there are fewer than 2 pairs or a number is not finite.
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): KendallCorrelation {
  checkPairs(x, y, 2)
  const count = x.length
  const places = Array.from({ length: count }, (_, index) => index)
    .sort((left, right) => x[left]! - x[right]! || y[left]! - y[right]!)
  const ofX = Float64Array.from(places, (place) => x[place]!)
  const ofY = Float64Array.from(places, (place) => y[place]!)
  const both = tiesOf(count, (index) => ofX[index] === ofX[index - 1] && ofY[index] === ofY[index - 1])
  const inX = tiesOf(count, (index) => ofX[index] === ofX[index - 1])
  const discordant = countInversions(ofY)
  const inY = tiesOf(count, (index) => ofY[index] === ofY[index - 1])
  const total = (count * (count - 1)) / 2
  if (inX.pairs === total || inY.pairs === total) return { coefficient: NaN, p: NaN, score: 0, method: 'normal' }
  const score = total - inX.pairs - inY.pairs + both.pairs - 2 * discordant
  // At most 1 in size, rounded too: rounding keeps order, and the root of the rounded square of S is |S|.
  const coefficient = score / Math.sqrt((total - inX.pairs) * (total - inY.pairs))
  if (inX.pairs === 0 && inY.pairs === 0 && count <= exactPairsMax) {
    const rarer = Math.min(discordant, total - discordant)
    return { coefficient, p: Math.min(1, 2 * inversionTail(count)[rarer]!), score, method: 'exact' }
  }
  const deviation = Math.sqrt(varianceOfScore(count, inX, inY))
  return { coefficient, p: Math.min(1, 2 * normalTail(Math.abs(score) / deviation)), score, method: 'normal' }
}

/** Sums over the groups of t equal values. */
interface Ties {
  /** Σ t(t − 1)/2 */
  readonly pairs: number
  /** Σ t(t − 1)(t − 2) */
  readonly triples: number
  /** Σ t(t − 1)(2t + 5) */
  readonly spread: number
}

function tiesOf(count: number, equalsFormer: (index: number) => boolean): Ties {
  let [pairs, triples, spread, size] = [0, 0, 0, 1]
  for (let index = 1; index <= count; index++) {
    if (index < count && equalsFormer(index)) {
      size++
      continue
    }
    pairs += (size * (size - 1)) / 2
    triples += size * (size - 1) * (size - 2)
    spread += size * (size - 1) * (2 * size + 5)
    size = 1
  }
  return { pairs, triples, spread }
}

function varianceOfScore(count: number, inX: Ties, inY: Ties): number {
  const pairs = count * (count - 1)
  const ofTriples = count > 2 ? (inX.triples * inY.triples) / (9 * pairs * (count - 2)) : 0
  return (pairs * (2 * count + 5) - inX.spread - inY.spread) / 18 + ofTriples + (2 * inX.pairs * inY.pairs) / pairs
}

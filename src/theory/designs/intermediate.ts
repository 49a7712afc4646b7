import { integerIn } from '../integerIn.js'
import { halfOfDistance } from './hyperplane.js'

/**
 * Designs between those of Kanerva and Jaeckel (Kanerva 1993): a hard location's row a of the address matrix has K
 * entries that are not 0, and it is active when a·x ≥ G.
 *
 * Of dense addresses, x and the entries are ±1 by fair coins, and a·x counts matches less mismatches: it is a
 * selected-coordinate design that asks for ⌈(K + G)/2⌉ matches of K claws, and with K = n Kanerva's circle of radius
 * (n − G)/2.
 *
 * Of sparse addresses, x is 0 or 1 with exactly L ones, the K entries are 1, and a·x counts the ones that are touched:
 * with G = K it is Jaeckel's hyperplane design.
 */
export interface SparseIntermediate {
  readonly bits: number
  /** L. */
  readonly ones: number
  /** K. */
  readonly claws: number
  /** G, from 1 to K. */
  readonly threshold: number
}

/**
 * The probability that two addresses at Hamming distance δ both activate a random hard location, to about 1e-12; at 0
 * that an address activates one:
 *
 *     Σ C(s, j)·C(e, a)·C(e, b)·C(n − s − 2e, K − j − a − b)/C(n, K),   e = δ/2, s = L − e,  j + a ≥ G,  j + b ≥ G
 *
 * where j claws are on common ones, a and b on ones of either address alone. Each coefficient is taken as a binomial
 * probability at K/(n + 1), so that no factor leaves the range of numbers (n ≤ 1e5). K² to K³ steps.
 * Throws an InputError unless threshold ≤ claws ≤ bits, ones ≤ bits, and the distance is even and possible.
 */
export function sparseIntermediateShared(design: SparseIntermediate, distance: number): number {
  const { bits, ones, claws, threshold } = design
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('ones', ones, 1, bits)
  integerIn('claws', claws, 1, bits)
  integerIn('threshold', threshold, 1, claws)
  const alone = halfOfDistance(distance, bits, ones)
  const of = (coordinates: number): Float64Array => chosen(coordinates, claws, claws / (bits + 1))
  const [common, either, rest] = [of(ones - alone), of(alone), of(bits - ones - alone)]
  let total = 0
  for (let j = 0; j <= Math.min(claws, ones - alone); j++) {
    const least = Math.max(0, threshold - j)
    const most = Math.min(alone, claws - j)
    let inner = 0
    for (let a = least; a <= most; a++) {
      let sum = 0
      for (let b = least; b <= Math.min(most, claws - j - a); b++) sum += either[b]! * rest[claws - j - a - b]!
      inner += either[a]! * sum
    }
    total += common[j]! * inner
  }
  return total / of(bits)[claws]!
}

/** P(Binomial(count, p) = k) for k = 0 … last; 0 beyond count. */
function chosen(count: number, last: number, p: number): Float64Array {
  const odds = p / (1 - p)
  let log = count * Math.log1p(-p)
  return Float64Array.from({ length: last + 1 }, (_, k) => {
    if (k > 0) log += k > count ? -Infinity : Math.log(((count - k + 1) / k) * odds)
    return k > count ? 0 : Math.exp(log)
  })
}

import { binomial } from '../binomial.js'
import { integerIn } from '../integerIn.js'
import { logRatio } from '../ratio.js'

/** The steps of the derivation, each as ln of the share I/2^n of all addresses; −Infinity where there is no summand. */
export interface ExponentialSteps {
  /** (i) The largest summand of Eq. 2 alone: a lower bound of I, exact integers. */
  readonly largestSummand: number
  /** (iii) Its two binomials as Gaussians (Eq. 18): needs 1 ≤ d_v ≤ n − 1. */
  readonly gaussian: number
  /** (iv) The same with 1/(n − d_v) ≈ (1 + d_v/n)/n in the exponent (Eq. 19): meant for d_v < 0.1·n. */
  readonly taylor: number
  /** (v) The exponential with the prefactor at d_v = n/2, its least (Eq. 20). */
  readonly lower: number
  /** (v) The exponential with the prefactor at d_v = 1, its largest. */
  readonly upper: number
}

/**
 * The derivation of the exponential law, step by step (Bricken & Pehlevan 2021, appendix B.2, Eqs. 13 to 20):
 *
 *     C(n−d_v, n−d−⌊d_v/2⌋)·C(d_v, ⌊d_v/2⌋)  ≈  2^(n+1)/(π√(d_v(n−d_v)))·exp(−(n−2d)²/(2(n−d_v)))
 *       ≈  …·exp(−(n−2d)²/(2n)·(1 + d_v/n)),  the root between √(n−1) and n/2
 *
 * Where it fails: the first step keeps the slope (28.60 against 28.39 at n = 64, d = 5), though not the size. The
 * Gaussian is 50 times too large in that tail, and its slope 10 % off; Taylor's form loses a tenth of the slope at
 * n = 64 and a third at n = 1000, the constant prefactor another third. `lower` is no lower bound of I, for the
 * Gaussian is none.
 * Throws an InputError unless 0 ≤ d_v ≤ n and 0 ≤ d ≤ n are integers.
 */
export function exponentialSteps(bits: number, radius: number, distance: number): ExponentialSteps {
  integerIn('bits', bits, 2, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 0, bits)
  integerIn('distance', distance, 0, bits)
  const half = Math.floor(distance / 2)
  const summand = binomial(bits - distance, bits - radius - half) * binomial(distance, half)
  const excess = (bits - 2 * radius) ** 2
  const prefactor = Math.log(2 / Math.PI) - Math.log(distance * (bits - distance)) / 2
  const exponential = (-excess / (2 * bits)) * (1 + distance / bits)
  return {
    largestSummand: logRatio(summand, 1n << BigInt(bits)),
    gaussian: prefactor - excess / (2 * (bits - distance)),
    taylor: prefactor + exponential,
    lower: Math.log(4 / (Math.PI * bits)) + exponential,
    upper: Math.log(2 / (Math.PI * Math.sqrt(bits - 1))) + exponential,
  }
}

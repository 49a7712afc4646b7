import { InputError } from '../../errors/inputError.js'
import { binomialRow } from '../binomial.js'
import { integerIn } from '../integerIn.js'
import { logRatio } from '../ratio.js'

/** The radii whose circles hold about a given share of all addresses. */
export interface BallRadius {
  /** The smallest radius with p(d) of at least the share: the binomial quantile, which the published tables take. */
  readonly quantile: number
  /** Of it and the one below, the one whose p(d) is nearer in ratio. */
  readonly nearest: number
  /** p(d) of `quantile` and `nearest`. */
  readonly shares: { readonly quantile: number; readonly nearest: number }
}

/** ln p(d) for d = 0 … n, p(d) = Σ_{i ≤ d} C(n, i)/2^n, to about 1e-15. 30 ms at n = 4096. */
export function logBallShares(bits: number): Float64Array {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  const all = 1n << BigInt(bits)
  let sum = 0n
  return Float64Array.from(binomialRow(bits, bits), (coefficient) => {
    sum += coefficient
    return logRatio(sum, all)
  })
}

/**
 * The radius for a share of all addresses, activation probability → radius. The quantile rounds up: p(d) may exceed the
 * share by up to one shell (n = 1000, 3.684e-4: 447 with p = 4.45e-4, where 446 with 3.54e-4 is nearer).
 * Throws an InputError unless 0 < share ≤ 1.
 */
export function ballRadius(bits: number, share: number): BallRadius {
  if (!(share > 0 && share <= 1)) {
    throw new InputError({ field: 'share', problem: `found ${share}`, allowed: 'a number above 0 and at most 1' })
  }
  const logs = logBallShares(bits)
  const goal = Math.log(share)
  // Shares that come from p(d) itself must find their d again.
  const quantile = logs.findIndex((log) => log >= goal - 1e-13)
  const below = Math.max(0, quantile - 1)
  const nearest = goal - logs[below]! < logs[quantile]! - goal ? below : quantile
  return { quantile, nearest, shares: { quantile: Math.exp(logs[quantile]!), nearest: Math.exp(logs[nearest]!) } }
}

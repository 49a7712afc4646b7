import { InputError } from '../../errors/inputError.js'
import { normalCumulative } from '../normal.js'
import { logIntegral } from '../numeric/logIntegral.js'

/**
 * ln Φ₂(c, c; ρ): the probability that two standard normal variables with correlation ρ are both at most c, to about
 * 1e-13 of Φ₂. For c ≤ 0 and ρ = cos θ it is
 *
 *     Φ₂ = (1/π)·∫ exp(−c²/(2·cos²φ)) dφ   from φ = θ/2 to π/2
 *
 * (Craig's form of the normal distribution, 1991, cut by the angle between the two); for c > 0 it is
 * 2·Φ(c) − 1 + Φ₂(−c, −c; ρ). Throws an InputError unless c is finite and −1 ≤ ρ ≤ 1.
 */
export function logNormalOrthant(c: number, correlation: number): number {
  if (!Number.isFinite(c)) throw new InputError({ field: 'c', problem: `found ${c}`, allowed: 'a finite number' })
  if (!(correlation >= -1 && correlation <= 1)) {
    throw new InputError({ field: 'correlation', problem: `found ${correlation}`, allowed: 'a number from −1 to 1' })
  }
  if (c > 0) return Math.log(Math.max(0, 1 - 2 * normalCumulative(-c)) + Math.exp(logNormalOrthant(-c, correlation)))
  const half = Math.acos(correlation) / 2
  return logOrthantPart(c, half, Math.PI / 2) - Math.log(Math.PI)
}

/** ln ∫ exp(−c²/(2·cos²φ)) dφ between two angles of 0 … π/2. */
export const logOrthantPart = (c: number, from: number, to: number, gradings?: number): number =>
  logIntegral((angle) => (c === 0 ? 0 : (-c * c * (1 + Math.tan(angle) ** 2)) / 2), from, to, gradings)

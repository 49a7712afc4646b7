import { InputError } from '../../errors/inputError.js'
import { normalCumulative, normalDensity } from '../normal.js'

/**
 * Φ⁻¹(p), to about 1e-13, also for p far below 1e-16: the x with P(standard normal ≤ x) = p. By Newton's method on
 * ln Φ, which converges from the left for every start left of the root, for ln Φ is concave. For an upper tail p ask
 * for −Φ⁻¹(p).
 * Throws an InputError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) {
    throw new InputError({ field: 'probability', problem: `found ${p}`, allowed: 'a number between 0 and 1' })
  }
  if (p > 0.5) return -normalQuantile(1 - p)
  const goal = Math.log(p)
  // Φ(x) ≤ exp(−x²/2)/2 for x ≤ 0, so that the root is to the left of this point or on it.
  let x = 0 - Math.sqrt(Math.max(0, -2 * (goal + Math.LN2)))
  for (let step = 0; step < 50; step++) {
    const value = normalCumulative(x)
    const next = x - ((Math.log(value) - goal) * value) / normalDensity(x)
    if (Math.abs(next - x) <= 1e-15 * Math.abs(x)) return next
    x = next
  }
  return x
}

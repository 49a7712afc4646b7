import { InputError } from '../../errors/inputError.js'

/**
 * The updates that the state stays at a pattern of a directed ring before it goes on: ⌈ln(1 − a/h)/ln(1 − η)⌉, in the
 * limit of winner-take-all attention and orthogonal patterns. 1 for a ≤ 0, where the update itself is the clock, and
 * Infinity for a ≥ h: the sequence stands still. Throws an InputError unless h > 0 and 0 < η ≤ 1.
 */
export function dwellSteps(a: number, h: number, eta: number): number {
  if (!(h > 0)) throw new InputError({ field: 'h', problem: `found ${h}`, allowed: 'above 0' })
  if (!(eta > 0 && eta <= 1)) throw new InputError({ field: 'eta', problem: `found ${eta}`, allowed: 'above 0, at most 1' })
  if (a >= h) return Infinity
  return a <= 0 ? 1 : Math.max(1, Math.ceil(Math.log1p(-a / h) / Math.log1p(-eta)))
}

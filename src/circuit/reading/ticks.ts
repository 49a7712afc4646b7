import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'

/** The longest time of a circuit file, in ticks: about 30 hours of 0.1 ms. */
export const ticksMax = 0x4000_0000

/** A number of ticks as a time for a message: `0.3 ms`. */
export const inMs = (ticks: number, resolutionMs: number): string =>
  `${Number((ticks * resolutionMs).toPrecision(12))} ms`

/**
 * A time as a whole number of ticks, at least `from`. A time between ticks is an error and is not rounded; one part in
 * 10⁹ is granted to decimal fractions that binary numbers do not meet exactly.
 */
export function ticks(expression: string, field: string, scope: Scope, resolutionMs: number, from: number): number {
  const exact = readQuantity(expression, 'time', field, scope) / resolutionMs
  const whole = Math.round(exact)
  const fail = (allowed: string): never => {
    throw new InputError({ field, problem: `found ${shown(expression)}`, allowed })
  }
  if (Math.abs(exact - whole) > 1e-9 * Math.max(1, Math.abs(whole))) {
    fail(`a multiple of the resolution, ${resolutionMs} ms`)
  }
  if (whole < from) fail(`at least ${inMs(from, resolutionMs)}`)
  if (whole > ticksMax) fail(`at most 2^30 ticks of ${resolutionMs} ms`)
  return whole
}

import { InputError } from '../../errors/inputError.js'
import { exp } from '../../kernels/reference/exp.js'
import { log } from '../../kernels/reference/log.js'

const from = -9
const to = 60
const step = 1 / 16

/** What a Bayes factor is of. */
export interface BayesFactorOptions {
  /** Values; of two groups the right ones are counted by `against`. */
  readonly count: number
  readonly against?: number
  /** The scale r of the Cauchy prior of the standardised effect; default √½. */
  readonly scale?: number
}

/**
 * The JZS Bayes factor of a t value, how much likelier it is if there is an effect, standardised and Cauchy with
 * scale r around 0, than if there is none (Rouder, Speckman, Sun, Morey & Iverson 2009, eq. 1 and 2; the scale of
 * Morey & Rouder 2011): of one group of values (or paired differences), or of two groups with one variance. The
 * integral over g = eᵘ by the trapezoidal rule, whose error falls faster than any power of the step. Above 1 for an
 * effect; Infinity for |t| = Infinity. Throws an InputError for t = NaN, fewer than 2 values, or a scale that is not
 * > 0.
 */
export function bayesFactor(t: number, options: BayesFactorOptions): number {
  const { count, against, scale = Math.SQRT1_2 } = options
  const freedom = against === undefined ? count - 1 : count + against - 2
  for (const [field, value, right, allowed] of [
    ['t', t, !Number.isNaN(t), 'a number'],
    ['count', count, freedom >= 1, 'at least 2 values together'],
    ['scale', scale, scale > 0 && Number.isFinite(scale), 'more than 0'],
  ] as const) {
    if (!right) throw new InputError({ field, problem: `found ${value}`, allowed })
  }
  if (Math.abs(t) === Infinity) return Infinity
  const size = (against === undefined ? count : (count * against) / (count + against)) * scale * scale
  const power = (freedom + 1) / 2
  const without = power * log(1 + (t * t) / freedom)
  let sum = 0
  for (let place = 0; place <= (to - from) / step; place++) {
    const u = from + place * step
    const g = exp(u)
    const spread = 1 + size * g
    sum += exp(without - power * log(1 + (t * t) / (spread * freedom)) - log(spread) / 2 - u / 2 - 1 / (2 * g))
  }
  return (sum * step) / Math.sqrt(2 * Math.PI)
}

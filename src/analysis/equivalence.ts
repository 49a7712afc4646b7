import { InputError } from '../errors/inputError.js'
import { normalTail } from './distributions/tails.js'

/** Whether a value is shown to be within ±bound of 0. */
export interface Equivalence {
  /** The larger of the two one-sided p values. */
  readonly p: number
  readonly equivalent: boolean
}

/**
 * Two one-sided tests (Schuirmann 1987) that an estimate, normal with a known standard error, is of something between
 * −bound and bound: equivalent where both reject at the level. Tests of several lags that must all pass need no
 * correction for their number (Berger 1982).
 * Throws an InputError unless the error is ≥ 0, the bound > 0 and all are finite.
 */
export function equivalentToZero(estimate: number, standardError: number, bound = 0.05, level = 0.05): Equivalence {
  for (const [field, value, right] of [
    ['estimate', estimate, Number.isFinite(estimate)],
    ['standardError', standardError, standardError >= 0 && Number.isFinite(standardError)],
    ['bound', bound, bound > 0 && Number.isFinite(bound)],
  ] as const) {
    if (right) continue
    const allowed = { estimate: 'a finite number', standardError: '0 or more', bound: 'more than 0' }[field]
    throw new InputError({ field, problem: `found ${value}`, allowed })
  }
  const distance = bound - Math.abs(estimate)
  const p = standardError === 0 ? (distance > 0 ? 0 : 1) : normalTail(distance / standardError)
  return { p, equivalent: p <= level }
}

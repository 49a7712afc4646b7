/** Real strengths as integers: strength = integer · quantum, where `exact` nearly so, else rounded. */
export interface IntegerStrengths {
  readonly integers: readonly number[]
  readonly quantum: number
  /** Whether integers stand in the proportion of the strengths, up to rounding errors of float64. */
  readonly exact: boolean
}

/** The greatest integer that a strength becomes where no small ones are in proportion, unless stated. */
const greatestUnlessStated = 16
const closeness = 1e-9

/**
 * Strengths for counters, which are integers: the smallest integers in proportion, none beyond ±`greatest`; where there
 * are none, fixed point: the strongest becomes ±`greatest`, which sets the quantum, and the others are rounded to it.
 * Throws a RangeError where a strength is not finite.
 */
export function integerStrengths(strengths: readonly number[], greatest = greatestUnlessStated): IntegerStrengths {
  const strongest = strengths.reduce((most, strength) => Math.max(most, Math.abs(strength)), 0)
  if (!Number.isFinite(strongest)) throw new RangeError('strengths must be finite numbers')
  if (strongest === 0) return { integers: strengths.map(() => 0), quantum: 1, exact: true }
  for (let top = 1; top <= greatest; top++) {
    const scaled = strengths.map((strength) => (strength / strongest) * top)
    const integers = scaled.map(rounded)
    if (integers.every((integer, index) => Math.abs(integer - scaled[index]!) <= closeness)) {
      return { integers, quantum: strongest / top, exact: true }
    }
  }
  return {
    integers: strengths.map((strength) => rounded((strength / strongest) * greatest)), quantum: strongest / greatest,
    exact: false,
  }
}

/** To the nearest integer, halves away from 0, so that opposite strengths stay opposite; never −0. */
const rounded = (value: number): number => (value < 0 ? 0 - Math.floor(0.5 - value) : Math.floor(value + 0.5))

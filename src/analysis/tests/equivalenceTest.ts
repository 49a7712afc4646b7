import { InputError } from '../../errors/inputError.js'
import type { LocationTest } from './locationTest.js'

/** Whether a location is within a margin of 0. */
export interface EquivalenceTest {
  /** Of the two one-sided tests together: small where the location is within the margin. */
  readonly p: number
  /** Against that: small where the location is beyond the margin, on one side or the other. */
  readonly beyond: number
}

/**
 * Two one-sided tests (Schuirmann 1987) that a location is between −margin and margin, with any test of a location: the
 * larger of the p against at most −margin and against at least margin. `beyond` is twice the smaller p of the
 * contrary. Throws an InputError unless the margin is > 0.
 */
export function equivalenceTest(at: (supposed: number) => LocationTest, margin: number): EquivalenceTest {
  if (!(margin > 0 && Number.isFinite(margin))) {
    throw new InputError({ field: 'margin', problem: `found ${margin}`, allowed: 'more than 0' })
  }
  const [low, high] = [at(-margin), at(margin)]
  return { p: Math.max(low.greater, high.less), beyond: Math.min(1, 2 * Math.min(low.less, high.greater)) }
}

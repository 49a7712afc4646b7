import type { Verdict } from './claim.js'
import type { Opposed } from './hypothesis.js'

/**
 * A claim's verdict at a level. What is shown to be smaller than the smallest effect of interest is refuted even
 * where it is shown to be there.
 */
export function verdictOf({ supporting, refuting }: Opposed, alpha: number): Verdict {
  if (refuting <= alpha) return 'refuted'
  return supporting <= alpha ? 'supported' : 'inconclusive'
}

import { rowNorms } from '../../analysis/attentionBeta.js'
import type { ObservedHead } from './forward.js'

/** The value of one token as one query sees it: how long it is, how much attention it gets, and the product. */
export interface ValueEffect {
  readonly token: number
  readonly norm: number
  readonly weight: number
  /** norm · weight: the length of what the token adds to the head's answer. */
  readonly effect: number
}

/**
 * The values that a query attends to (Bricken & Pehlevan 2021, Appendix A.3: long values mostly get little attention),
 * one entry for each token up to the query's own.
 */
export function valueEffects(head: ObservedHead, query: number): ValueEffect[] {
  const norms = rowNorms(head.values, head.size)
  return Array.from({ length: query + 1 }, (_, token) => {
    const [norm, weight] = [norms[token]!, head.weights[query * head.tokens + token]!]
    return { token, norm, weight, effect: norm * weight }
  })
}

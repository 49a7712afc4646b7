import { allQueries, estimateBeta, lastQuery, type BetaEstimates } from '../../analysis/attentionBeta.js'
import { forward } from './forward.js'
import type { Gpt2Model } from './gpt2Model.js'
import { valueEffects, type ValueEffect } from './valueEffects.js'

/** The inverse temperature of one head on one text, estimated from three selections of its scores. */
export interface HeadMeasurement {
  readonly layer: number
  readonly head: number
  /** As in the paper. */
  readonly lastQuery: BetaEstimates
  readonly allQueries: BetaEstimates
  readonly withoutFirstToken: BetaEstimates
  /** The values that the last query attends to. */
  readonly values: readonly ValueEffect[]
}

/**
 * Every head of every layer on a text of at least 2 tokens, in order. Throws an InputError where the tokens do not fit
 * the model.
 */
export function measureHeads(model: Gpt2Model, tokens: readonly number[]): HeadMeasurement[] {
  const found: HeadMeasurement[] = []
  const { length } = tokens
  forward(model, tokens, {
    head: (head) => void found.push({
      layer: head.layer,
      head: head.head,
      lastQuery: estimateBeta(head, lastQuery(length)),
      allQueries: estimateBeta(head, allQueries(length, 0)),
      withoutFirstToken: estimateBeta(head, allQueries(length, 1)),
      values: valueEffects(head, length - 1),
    }),
  })
  return found
}

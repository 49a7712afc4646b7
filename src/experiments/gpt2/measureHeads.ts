import { allQueries, estimateBeta, lastQuery, type BetaEstimates } from '../../analysis/attentionBeta.js'
import { InputError } from '../../errors/inputError.js'
import { forwardByHead } from './forward.js'
import type { Gpt2Model } from './gpt2Model.js'
import { valueEffects, type ValueEffect } from './valueEffects.js'

/** The inverse temperature of one head on one text, estimated from three selections of its scores. */
export interface HeadBetas {
  readonly layer: number
  readonly head: number
  /** As in the paper. */
  readonly lastQuery: BetaEstimates
  readonly allQueries: BetaEstimates
  readonly withoutFirstToken: BetaEstimates
}

export interface HeadMeasurement extends HeadBetas {
  /** The values that the last query attends to. */
  readonly values: readonly ValueEffect[]
}

/**
 * Every head of every layer on a text of at least 2 tokens, one after the other. Throws an InputError where the tokens
 * do not fit the model, or its weights are so large that scores are not finite.
 */
export function* measureHeads(model: Gpt2Model, tokens: readonly number[]): Generator<HeadMeasurement, void> {
  const { length } = tokens
  for (const head of forwardByHead(model, tokens)) {
    if (!head.scores.every(Number.isFinite)) {
      const field = `h.${head.layer}.attn, head ${head.head}`
      const problem = 'the scores are not finite: its weights are too large'
      throw new InputError({ source: model.source, field, problem })
    }
    yield {
      layer: head.layer,
      head: head.head,
      lastQuery: estimateBeta(head, lastQuery(length)),
      allQueries: estimateBeta(head, allQueries(length, 0)),
      withoutFirstToken: estimateBeta(head, allQueries(length, 1)),
      values: valueEffects(head, length - 1),
    }
  }
}

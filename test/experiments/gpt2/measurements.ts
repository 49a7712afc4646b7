import type { BetaEstimates } from '../../../src/analysis/attentionBeta.js'
import type { HeadBetas } from '../../../src/experiments/gpt2/measureHeads.js'

const estimates = (maximum: number, slope: number): BetaEstimates => ({
  maximum, slope, meanProduct: 2 * slope, highProduct: 3 * slope, rSquared: 0.5, entropyMatched: slope + 1, unmatched: 0, queries: 1, pairs: 2,
})

/** A head with the given estimates: the slopes of its three selections are 1, 2 and 3 times as large. */
export const headWith = (layer: number, head: number, maximum: number, slope: number): HeadBetas => ({
  layer, head, lastQuery: estimates(maximum, slope), allQueries: estimates(maximum, 2 * slope),
  withoutFirstToken: estimates(maximum, 3 * slope),
})

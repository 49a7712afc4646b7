/** How well the softmax exp(β·cosine) stands for a curve of weights, with one pattern at each distance 0 … n. */
export interface SoftmaxMisfit {
  /** Half the sum of the absolute differences of the normalised weights, 0 … 1. */
  readonly totalVariation: number
  /** The largest absolute difference of the normalised weights. */
  readonly errorMax: number
  /** The mean over the distances of the squared difference of the normalised weights. */
  readonly meanSquare: number
}

/** The cosine 1 − 2d/n of two words at a Hamming distance. */
export const cosineAt = (distance: number, bits: number): number => 1 - (2 * distance) / bits

/** exp(logs), divided by their sum; out of range never, for the largest is taken out first. */
export function normalised(logs: Float64Array): Float64Array {
  const peak = logs.reduce((largest, log) => Math.max(largest, log), -Infinity)
  const weights = logs.map((log) => Math.exp(log - peak))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** The normalised softmax weights of one pattern at each distance 0 … n. */
export const softmaxWeights = (beta: number, bits: number): Float64Array =>
  normalised(Float64Array.from({ length: bits + 1 }, (_, distance) => beta * cosineAt(distance, bits)))

/** The difference of a curve, as ln of its weights at the distances 0 … n, from the softmax with that β. */
export function softmaxMisfit(logWeights: Float64Array, beta: number): SoftmaxMisfit {
  const bits = logWeights.length - 1
  const weights = normalised(logWeights)
  const differences = softmaxWeights(beta, bits).map((softmax, distance) => Math.abs(softmax - weights[distance]!))
  return {
    totalVariation: differences.reduce((sum, difference) => sum + difference, 0) / 2,
    errorMax: differences.reduce((largest, difference) => Math.max(largest, difference), 0),
    meanSquare: differences.reduce((sum, difference) => sum + difference * difference, 0) / (bits + 1),
  }
}

import type { Stream } from '../../random/stream.js'

/** `count` patterns of `neurons` numbers each, independent and uniform in [0, 1), as in the notebook of Burns 2024. */
export const uniformPatterns = (count: number, neurons: number, draws: Stream): Float64Array[] =>
  Array.from({ length: count }, () => Float64Array.from({ length: neurons }, () => draws.next()))

/**
 * A state near a pattern: noise · (U − ½) is added to each neuron, U uniform in [0, 1). With noise 1 on a uniform
 * pattern both have the same variance, and the overlap is 1/√2.
 */
export const noisyState = (pattern: Float64Array, noise: number, draws: Stream): Float64Array =>
  pattern.map((value) => value + noise * (draws.next() - 0.5))

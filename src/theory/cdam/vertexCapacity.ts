import { binomialDistribution } from '../binomialDistribution.js'

/** A CDAM of random ±1 patterns on a regular graph, as far as its capacity depends on it. */
export interface VertexSetting {
  /** At most 400. */
  readonly neurons: number
  /** β·n·v, above 0. */
  readonly effectiveBeta: number
  readonly a: number
  readonly h: number
  readonly degree: number
}

/** Above this share of the attention a vertex is active. */
const attentionMin = 0.01

/** The probabilities that attention to one vertex gives 1 % or more to a neighbour, and to a vertex elsewhere. */
export interface VertexLeaks {
  readonly neighbour: number
  readonly other: number
}

/**
 * Derived here. The state of attention to vertex 0 is x = aξ⁰ + (h/d)Σξ^ν over its d neighbours. Its fields at vertices 0
 * and k differ by (2/n)Σ x_i ξ⁰_i over the bits i in which the two patterns do: m of n, binomial with ½. On each, x_i ξ⁰_i
 * is a plus h/d times d random signs, so that the sum is a·m + (h/d)·T with T the sum of m·d signs; for a neighbour, whose
 * own sign is −1 there, (a − h/d)·m + (h/d)·T' of m·(d − 1). Attention of 1 % is a difference of ln(99)/β_eff.
 */
export function vertexLeaks({ neurons, effectiveBeta, a, h, degree }: VertexSetting): VertexLeaks {
  const link = h / degree
  const least = (neurons / 2) * Math.log((1 - attentionMin) / attentionMin) / effectiveBeta
  const { first, probabilities } = binomialDistribution(neurons, 0.5)
  const atMost = (each: number, signsPerBit: number): number => probabilities.reduce((sum, probability, index) => {
    const bits = first + index
    return sum + probability * signsAtMost(bits * signsPerBit, Math.abs(link), least - each * bits)
  }, 0)
  return { neighbour: atMost(a - link, degree - 1), other: atMost(a, degree) }
}

/** The probability that `weight` ≥ 0 times the sum of `count` random signs is at most a threshold. */
function signsAtMost(count: number, weight: number, threshold: number): number {
  if (weight * count <= Math.abs(threshold)) return threshold < 0 ? 0 : 1
  const { first, probabilities } = binomialDistribution(count, 0.5)
  return probabilities.reduce((sum, probability, index) =>
    sum + (weight * (2 * (first + index) - count) <= threshold ? probability : 0), 0)
}

/** The probability that attention to one of `patterns` vertices stays there alone, all others counted as independent. */
export const vertexHolds = ({ neighbour, other }: VertexLeaks, degree: number, patterns: number): number =>
  Math.exp(degree * Math.log1p(-neighbour) + Math.max(0, patterns - 1 - degree) * Math.log1p(-other))

/** The most patterns of which a share of at least `share` holds; 0 where not even the neighbours leave as many. */
export function vertexCapacity(setting: VertexSetting, share: number): number {
  const { degree } = setting
  const leaks = vertexLeaks(setting)
  const least = degree + 1
  const ofLeast = vertexHolds(leaks, degree, least)
  if (ofLeast < share) return 0
  return least + Math.floor(Math.log(share / ofLeast) / Math.log1p(-leaks.other))
}

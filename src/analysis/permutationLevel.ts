import type { Stream } from '../random/stream.js'
import { quantileSorted } from './quantile.js'

/** What a measure is by chance. */
export interface ChanceLevel {
  readonly mean: number
  /** 95 % of the permutations give no more. */
  readonly upper: number
  /** (1 + permutations that give at least what was found) / (1 + permutations). */
  readonly probability: number
}

/**
 * The chance level of a measure of how two lists go together: what it is where the second is permuted at random, as
 * often as `permutations` says. `permutations` is at least 1.
 */
export function permutationLevel<Left, Right>(
  measure: (left: readonly Left[], right: readonly Right[]) => number,
  left: readonly Left[], right: readonly Right[], draws: Stream, permutations: number,
): ChanceLevel {
  const found = measure(left, right)
  const values = Float64Array.from({ length: permutations }, () => measure(left, shuffled(right, draws))).sort()
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / permutations, upper: quantileSorted(values, 0.95),
    probability: (1 + values.filter((value) => value >= found).length) / (1 + permutations),
  }
}

/** A random order (Fisher & Yates). */
function shuffled<Item>(items: readonly Item[], draws: Stream): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = draws.below(last + 1)
    const item = order[last]!
    order[last] = order[other]!
    order[other] = item
  }
  return order
}

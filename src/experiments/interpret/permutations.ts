import type { Stream } from '../../random/stream.js'

/** The numbers below `count` in random order (Fisher & Yates). */
export function shuffled(count: number, draws: Stream): number[] {
  const order = Array.from({ length: count }, (_, place) => place)
  for (let last = count - 1; last > 0; last--) {
    const other = draws.below(last + 1)
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/**
 * The share of permutations, that which was found counted in, whose statistic is at least as great: a valid p for
 * exchangeable tokens (Phipson & Smyth 2010).
 */
export function permutationP(
  found: number, statistic: (order: readonly number[]) => number, count: number, permutations: number, draws: Stream,
): number {
  let atLeast = 1
  for (let draw = 0; draw < permutations; draw++) if (statistic(shuffled(count, draws)) >= found) atLeast++
  return atLeast / (permutations + 1)
}

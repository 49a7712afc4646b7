const tails = new Map<number, Float64Array>()

/**
 * P(inversions ≤ k), k = 0 … n(n − 1)/2, of a random order of n things: Mahonian numbers over n! (Kendall 1938), by
 * adding the n-th thing, which makes 0 … n − 1 inversions with equal probability. Kept, for many cells ask for one n.
 */
export function inversionTail(count: number): Float64Array {
  const known = tails.get(count)
  if (known !== undefined) return known
  let chances = Float64Array.of(1)
  for (let things = 2; things <= count; things++) {
    const next = new Float64Array(chances.length + things - 1)
    // From the rare end inwards and mirrored, so that small probabilities keep their digits.
    for (let inversions = 0; 2 * inversions < next.length + 1; inversions++) {
      let sum = 0
      const first = Math.max(0, inversions - things + 1)
      for (let before = first; before <= Math.min(inversions, chances.length - 1); before++) sum += chances[before]!
      next[inversions] = next[next.length - 1 - inversions] = sum / things
    }
    chances = next
  }
  let total = 0
  const tail = chances.map((chance) => (total += chance))
  tails.set(count, tail)
  return tail
}

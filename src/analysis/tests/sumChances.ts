/**
 * The chances of sums of whole numbers, each chance of sum s at index s: where every number is in the sum or not with
 * probability ½ (`chosen` left out), or where `chosen` of them are, all choices equally likely. Counts are added up by
 * one number after the other (the generating function of Streitberg & Röhmel 1986), and are exact below 2⁵³.
 */
export function sumChances(numbers: readonly number[], chosen?: number): Float64Array {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  const sizes = chosen === undefined ? [0] : Array.from({ length: chosen + 1 }, (_, size) => size)
  const ways = sizes.map(() => new Float64Array(total + 1))
  ways[0]![0] = 1
  let reached = 0
  for (const number of numbers) {
    reached += number
    // From above, so that no number is taken twice.
    for (let size = ways.length - 1; size >= (chosen === undefined ? 0 : 1); size--) {
      const into = ways[size]!
      const from = chosen === undefined ? into : ways[size - 1]!
      for (let sum = reached; sum >= number; sum--) into[sum]! += from[sum - number]!
    }
  }
  const last = ways.at(-1)!
  const all = last.reduce((sum, count) => sum + count, 0)
  return last.map((count) => count / all)
}

/** P(sum ≥ s) and P(sum ≤ s) of chances; counted from the rarer side, so that small ones keep their digits. */
export function sumTails(chances: Float64Array, sum: number): { readonly greater: number, readonly less: number } {
  let greater = 0
  let less = 0
  for (let index = chances.length - 1; index >= sum; index--) greater += chances[index]!
  for (let index = 0; index <= sum && index < chances.length; index++) less += chances[index]!
  return { greater: Math.min(1, greater), less: Math.min(1, less) }
}

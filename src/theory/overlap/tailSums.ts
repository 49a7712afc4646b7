/**
 * ln Σ_{k ≥ j} exp(logPart(k)) for j = 0 … count, where the parts are k = 0 … count − 1; the last sum, of no part, is
 * −Infinity. Summed from the far end, where the parts are small, so that no digit is lost.
 */
export function tailSums(count: number, logPart: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1).fill(-Infinity)
  for (let index = count - 1; index >= 0; index--) sums[index] = logAdd(sums[index + 1]!, logPart(index))
  return sums
}

/** ln(exp(a) + exp(b)), without leaving the range of numbers. */
export function logAdd(a: number, b: number): number {
  const larger = Math.max(a, b)
  return larger === -Infinity ? -Infinity : larger + Math.log1p(Math.exp(Math.min(a, b) - larger))
}

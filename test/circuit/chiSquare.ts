/** Pearson's χ² of counts that should be equal. */
export function chiSquareOfEqual(counts: ArrayLike<number>): number {
  const values = Array.from(counts)
  const expected = values.reduce((total, count) => total + count, 0) / values.length
  return values.reduce((total, count) => total + (count - expected) * (count - expected) / expected, 0)
}

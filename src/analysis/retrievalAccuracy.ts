/**
 * The share of starts whose state correlates most with the pattern that they began at: `overlaps[start][pattern]`. Of
 * equal ones the first counts, so that states that all are alike score 1/P.
 */
export function rowAccuracy(overlaps: readonly Float64Array[]): number {
  const right = overlaps.filter((row, start) => row.reduce((best, value, pattern) =>
    (value > row[best]! ? pattern : best), 0) === start)
  return right.length / overlaps.length
}

/**
 * The share of patterns with which no state correlates more than that from their own start does; equal ones count as
 * right. So the public notebook of Burns 2024 counts. States that all are alike but for a trace of their starts score 1.
 */
export function columnAccuracy(overlaps: readonly Float64Array[]): number {
  const right = overlaps.filter((row, pattern) => overlaps.every((other) => other[pattern]! <= row[pattern]!))
  return right.length / overlaps.length
}

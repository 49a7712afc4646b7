/** Correlations of all pairs at one distance. */
export interface CorrelationAtDistance {
  readonly distance: number
  readonly mean: number
  /** The standard deviation over the pairs (not over networks). */
  readonly deviation: number
  /** Ordered pairs. */
  readonly pairs: number
}

/**
 * The mean of a matrix over the pairs at each finite distance from 1 on, such as the correlation of attractors against
 * the distance of their patterns in a graph. Both are p rows of p; distances that no pair has are left out.
 */
export function correlationByDistance(
  matrix: readonly Float64Array[], distances: readonly Float64Array[],
): CorrelationAtDistance[] {
  const found = new Map<number, number[]>()
  matrix.forEach((row, from) => row.forEach((value, to) => {
    const distance = distances[from]![to]!
    if (from === to || distance === Infinity) return
    const others = found.get(distance)
    if (others) others.push(value)
    else found.set(distance, [value])
  }))
  return [...found].sort(([left], [right]) => left - right).map(([distance, values]) => {
    const mean = sumOf(values) / values.length
    const variance = sumOf(values.map((value) => (value - mean) * (value - mean))) / values.length
    return { distance, mean, deviation: Math.sqrt(variance), pairs: values.length }
  })
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * The distance at which a curve that begins with 1 at distance 0 first reaches 0, on straight lines between its points;
 * undefined where it stays above.
 */
export function zeroCrossing(curve: readonly { readonly distance: number; readonly mean: number }[]): number | undefined {
  let before = { distance: 0, mean: 1 }
  for (const point of curve) {
    if (point.mean <= 0) {
      return before.distance + (point.distance - before.distance) * before.mean / (before.mean - point.mean)
    }
    before = point
  }
  return undefined
}

/** D*: the largest d such that the values at the lags 1 … d all exceed the threshold; 0 where the first does not. */
export function correlationRange(curve: ArrayLike<number>, threshold: number): number {
  let lag = 0
  while (lag < curve.length && curve[lag]! > threshold) lag++
  return lag
}

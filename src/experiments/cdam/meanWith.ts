/** The mean, and the standard deviation of one value (n − 1; 0 for a single one). */
export function meanWith(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (values.length < 2) return { mean, deviation: 0 }
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
}

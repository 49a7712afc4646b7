import { meanOf } from '../../analysis/mean.js'

/** Values less their mean, in standard deviations; all 0 where they do not vary. */
export function standardScores(values: Float64Array): Float64Array {
  const mean = meanOf(values)
  const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))))
  return deviation < 1e-9 ? new Float64Array(values.length) : values.map((value) => (value - mean) / deviation)
}

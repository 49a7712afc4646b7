import { createKernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'
import { logCapIntersection } from '../../theory/overlap/sphericalCap.js'
import { arcsine } from './arcsine.js'
import { byCosine, type LogWeight } from './cosineWeights.js'
import { neuronLimit } from './neuronLimit.js'
import { vectorMemory, type PatternMemory } from './patternMemory.js'
import { cosines } from './realVectors.js'

/** The steps of the table from the angle 0 to that at which two caps part. */
const steps = 2048
/** The last digits of the theory's logarithms differ between engines; rounded to 2^−20 they decide nothing. */
const perUnit = 1 << 20
const { exp } = createKernels(0)

/**
 * Continuous Sparse Distributed Memory: on real vectors the circle of radius d becomes the cap of half-angle
 * arccos(1 − 2d/n), and a stored pattern weighs the intersection of the caps around cue and address (Bricken & Pehlevan
 * 2021, Eq. 9 and 22). A cue beyond twice that angle from every address is silent.
 * Throws an InputError unless n ≥ 2 and 0 < radius ≤ n/2 are integers.
 */
export const capMemory = (dimensions: number, radius: number): PatternMemory<Float64Array> =>
  vectorMemory(dimensions, byCosine(logCapWeight(dimensions, radius)))

/** The same with whole numbers of `locations` hard locations (Cont_SDM_NeuronLimit of the paper's notebooks). */
export function capNeuronLimitMemory(
  dimensions: number, radius: number, locations: number, key: Uint32Array,
): PatternMemory<Float64Array> {
  const logWeight = logCapWeight(dimensions, radius)
  return vectorMemory(dimensions, neuronLimit((cue, addresses) =>
    cosines(cue, addresses).map((cosine) => locations * exp(logWeight(cosine))), key))
}

/**
 * ln of the share of the sphere that both caps hold, by the cosine of their centres: interpolated in the angle between
 * the points of a table, to about 1e-4 but for the last steps before the caps part.
 */
export function logCapWeight(dimensions: number, radius: number): LogWeight {
  integerIn('dimensions', dimensions, 2, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 1, Math.floor(dimensions / 2))
  const halfAngle = 2 * arcsine(Math.sqrt(radius / dimensions))
  const step = (2 * halfAngle) / steps
  const logs = Float64Array.from({ length: steps }, (_, index) =>
    Math.round(perUnit * logCapIntersection(dimensions, halfAngle, index * step)) / perUnit)
  return (cosine) => {
    const place = (2 * arcsine(Math.sqrt((1 - cosine) / 2))) / step
    const below = Math.floor(place)
    if (below >= steps - 1) return -Infinity
    return logs[below]! + (place - below) * (logs[below + 1]! - logs[below]!)
  }
}

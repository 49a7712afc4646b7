import { createKernels } from '../../kernels/kernels.js'
import { circleWeights } from './circleMemory.js'
import { byCosine, type LogWeight } from './cosineWeights.js'
import { vectorMemory, type PatternMemory } from './patternMemory.js'

const { log } = createKernels(0)

/**
 * How a cosine becomes a Hamming distance d_v = (n/2)·(1 − cosine) with a weight: 'nearest' takes the nearest whole
 * distance (the paper's Eq. 5 rounds down, which moves cosines a hair above a step one distance on), 'between'
 * interpolates ln I linearly, on the steps of I as they are.
 */
export type CosineDistance = 'nearest' | 'between'

/**
 * Binary circle intersections on the cosines of real vectors, with a hard location at every address
 * (Cont_Binary_SDM of the notebooks of Bricken & Pehlevan 2021, Eq. 5–9). Beyond d_v = 2d a pattern has no weight.
 * Throws an InputError unless dimensions ≥ 1 and 0 ≤ radius ≤ dimensions are integers.
 */
export const cosineCircleMemory = (
  dimensions: number, radius: number, distance: CosineDistance = 'nearest',
): PatternMemory<Float64Array> => vectorMemory(dimensions, byCosine(logCosineCircle(dimensions, radius, distance)))

/** ln I by the cosine, up to a constant. */
export function logCosineCircle(dimensions: number, radius: number, distance: CosineDistance): LogWeight {
  const logs = circleWeights(dimensions, radius).map((weight) => (weight === 0 ? -Infinity : log(weight)))
  return (cosine) => {
    const place = (dimensions / 2) * (1 - cosine)
    if (distance === 'nearest') return logs[Math.round(place)]!
    const below = Math.floor(place)
    const part = place - below
    return part === 0 ? logs[below]! : (1 - part) * logs[below]! + part * logs[below + 1]!
  }
}

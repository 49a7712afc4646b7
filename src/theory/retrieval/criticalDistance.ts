import { integerIn } from '../integerIn.js'
import { normalQuantile } from '../numeric/normalQuantile.js'
import type { WeightCurve } from './weightCurve.js'

/**
 * The largest distance d_v of a cue such that from it and from every smaller one of 1 … d_v a read comes nearer to the
 * target: n·Φ(−SNR(d_v)) < d_v; 0 where there is none. `signalToNoise` is a function of the weight at that distance.
 * It ends at n/2, for a cue further away is nearer to a random pattern. Distances of a weight of 0 never come nearer,
 * so that for circles it also ends at 2d. (The published code has 0/0 there and takes it for nearer: its 2d + 1 is
 * what makes d = 15 the only optimum at n = 64.) For distances that come in steps, as between sparse addresses, `step`
 * is the step.
 */
export function criticalDistance(
  { bits, weights }: WeightCurve, signalToNoise: (weight: number) => number, step = 1,
): number {
  integerIn('step', step, 1, bits)
  const needed = ratioNeeded(bits)
  const nearer = (distance: number): boolean =>
    weights[distance]! > 0 && signalToNoise(weights[distance]!) > needed(distance)
  let distance = 0
  while (distance + step <= bits / 2 && nearer(distance + step)) distance += step
  return distance
}

const quantiles = new Map<number, Float64Array>()

/** The ratio −Φ⁻¹(d/n) above which fewer than d of n bits are expected to be wrong; worked out once for every n. */
function ratioNeeded(bits: number): (distance: number) => number {
  const known = quantiles.get(bits) ?? new Float64Array(bits + 1).fill(NaN)
  quantiles.set(bits, known)
  return (distance) => {
    if (Number.isNaN(known[distance]!)) known[distance] = -normalQuantile(distance / bits)
    return known[distance]!
  }
}

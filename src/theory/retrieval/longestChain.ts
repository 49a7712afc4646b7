import { normalCumulative } from '../normal.js'
import { signalToNoise } from './signalToNoise.js'
import type { WeightCurve } from './weightCurve.js'

/** Chains of more steps are not looked for. */
const stepsMax = 1 << 24
/** Reads after which a walk is where it will be: it gains or loses within few. */
const reads = 50

/**
 * The greatest number of transitions x(t) → x(t + 1) between random words that a memory holds so that a walk from a cue
 * at `distance` bits from the first word stays on the chain; 0 where not one is held. In the mean field: the word read is
 * at n·Φ(−SNR) bits from the one that was to come, which is the distance of the next cue; the walk is lost where that
 * comes to n/4. `locations` may be Infinity, for attention.
 */
export function longestChain(curve: WeightCurve, locations: number, distance: number): number {
  if (!walks(curve, { locations, patterns: 1 }, distance)) return 0
  let held = 1
  while (held < stepsMax && walks(curve, { locations, patterns: 2 * held }, distance)) held *= 2
  for (let step = held / 2; step >= 1; step /= 2) {
    if (walks(curve, { locations, patterns: held + step }, distance)) held += step
  }
  return held
}

function walks(
  curve: WeightCurve, load: { readonly locations: number; readonly patterns: number }, distance: number,
): boolean {
  const ratio = signalToNoise(curve, load, 'averaged')
  let at = distance
  for (let read = 0; read < reads; read++) {
    const below = Math.floor(at)
    const [near = 0, far = 0] = [curve.weights[below], curve.weights[below + 1]]
    at = curve.bits * normalCumulative(-ratio(near + (at - below) * (far - near)))
    if (at >= curve.bits / 4) return false
  }
  return true
}

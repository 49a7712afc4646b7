import { InputError } from '../../errors/inputError.js'

/** The lags whose mean is the floor, both included. */
export interface FloorLags {
  readonly first: number
  readonly last: number
}

/** A curve less its floor. */
export interface FloorCorrected {
  /** C∞: the mean over the lags of the floor. */
  readonly floor: number
  /** C′(d) = (C(d) − C∞)/(1 − C∞), so that 1 stays 1 and the floor becomes 0. */
  readonly curve: Float64Array
}

/** Where P ≈ 100 stimuli are far apart on a list. */
export const usualFloorLags: FloorLags = { first: 20, last: 40 }

/**
 * A lag curve (lag d at index d − 1) without what all stimuli have in common. Throws an InputError when the lags of the
 * floor are no integers with 1 ≤ first ≤ last ≤ the curve's lags, or the floor is 1.
 */
export function floorCorrected(curve: ArrayLike<number>, lags: FloorLags = usualFloorLags): FloorCorrected {
  checkFloorLags(lags, curve.length)
  let sum = 0
  for (let lag = lags.first; lag <= lags.last; lag++) sum += curve[lag - 1]!
  const floor = sum / (lags.last - lags.first + 1)
  if (floor === 1) {
    throw new InputError({ field: 'curve', problem: 'all is alike: the floor is 1', allowed: 'a floor below 1' })
  }
  const corrected = new Float64Array(curve.length)
  for (let index = 0; index < curve.length; index++) corrected[index] = (curve[index]! - floor) / (1 - floor)
  return { floor, curve: corrected }
}

/** Throws the InputError of `floorCorrected` for lags that a curve does not have. */
export function checkFloorLags({ first, last }: FloorLags, lags: number): void {
  if (Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= 1 && first <= last && last <= lags) return
  const allowed = `1 ≤ first ≤ last ≤ ${lags}, the lags of the curve`
  throw new InputError({ field: 'floorLags', problem: `found ${first} to ${last}`, allowed })
}

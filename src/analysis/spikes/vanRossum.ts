import { InputError } from '../../errors/inputError.js'
import { exp } from '../../kernels/reference/exp.js'
import { checkTrain, type SpikeTrain } from './checkTrain.js'

/**
 * The distance of van Rossum (2001) between two spike trains, D: D² = (1/τ)·∫(f − g)² dt, where f and g are the
 * trains filtered with exp(−t/τ) from each spike on; one spike more makes D² = ½, as there. In steps that grow with
 * the number of spikes only (Houghton & Kreuz 2012). Throws an InputError for times out of order or a time constant
 * that is not > 0.
 */
export function vanRossum(left: SpikeTrain, right: SpikeTrain, timeConstant: number): number {
  checkTrain('left', left)
  checkTrain('right', right)
  if (!(timeConstant > 0 && Number.isFinite(timeConstant))) {
    throw new InputError({ field: 'timeConstant', problem: `found ${timeConstant}`, allowed: 'more than 0' })
  }
  // From spike to spike f − g decays, and its square over τ has the integral (f − g)²·(1 − decay²)/2.
  let [height, square, last] = [0, 0, 0]
  let [index, other] = [0, 0]
  while (index < left.length || other < right.length) {
    const time = Math.min(left[index] ?? Infinity, right[other] ?? Infinity)
    const kept = height === 0 ? 1 : exp(-(time - last) / timeConstant)
    square += (height * height * (1 - kept * kept)) / 2
    height *= kept
    for (; left[index] === time; index++) height += 1
    for (; right[other] === time; other++) height -= 1
    last = time
  }
  return Math.sqrt(square + (height * height) / 2)
}

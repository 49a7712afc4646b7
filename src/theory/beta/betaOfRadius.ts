import { logIntersectionFractions } from '../circleIntersection.js'
import { integerIn } from '../integerIn.js'
import { logCapIntersections } from '../overlap/sphericalCap.js'
import { analyticBeta, midWindowBeta, orthantBeta } from './closedFormBeta.js'
import { logLinearBeta, paperWindow, type LogLinearBeta } from './logLinearBeta.js'
import { nearestSoftmax } from './nearestSoftmax.js'
import type { SoftmaxMisfit } from './weightFit.js'

/** Every β of one radius. They differ by up to a factor of 6 for the same circles: which one it is must be said. */
export interface BetasOfRadius {
  /** Least squares of ln I over d_v = 0 … d − 1, and with it the number as the paper prints it. */
  readonly leastSquares: LogLinearBeta
  /** The same over even distances only, weighted by I, and over 0 … 2d, where the law does not hold. */
  readonly evenDistances: LogLinearBeta
  readonly weighted: LogLinearBeta
  readonly wholeSupport: LogLinearBeta
  /** The least squared error of the normalised weights. */
  readonly nearestSoftmax: SoftmaxMisfit & { readonly beta: number }
  /** Least squares over 0 … d − 1 on hyperspherical caps instead of circles. */
  readonly caps: LogLinearBeta
  /** Closed forms: Eq. 21, the slope in mid-window, and the normal orthant. */
  readonly analytic: number
  readonly midWindow: number
  readonly orthant: number
}

/**
 * Radius → β, by every way there is. Throws an InputError unless bits ≥ 5 is an integer and 2 ≤ radius < bits/2.
 */
export function betasOfRadius(bits: number, radius: number): BetasOfRadius {
  validate(bits, radius)
  const logs = logIntersectionFractions(bits, radius)
  const window = paperWindow(radius)
  return {
    leastSquares: logLinearBeta(logs, { window }),
    evenDistances: logLinearBeta(logs, { window: radius === 2 ? [0, 2] : window, points: 'even' }),
    weighted: logLinearBeta(logs, { window, points: 'weighted' }),
    wholeSupport: logLinearBeta(logs, { window: [0, 2 * radius] }),
    nearestSoftmax: nearestSoftmax(logs),
    caps: logLinearBeta(logCapIntersections(bits, radius), { window }),
    analytic: analyticBeta(bits, radius), midWindow: midWindowBeta(bits, radius), orthant: orthantBeta(bits, radius),
  }
}

/** Least squares of ln I over d_v = 0 … d − 1: the β that stands for a radius where nothing else is said. */
export function betaOfRadius(bits: number, radius: number): LogLinearBeta {
  validate(bits, radius)
  return logLinearBeta(logIntersectionFractions(bits, radius), { window: paperWindow(radius) })
}

function validate(bits: number, radius: number): void {
  integerIn('bits', bits, 5, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 2, Math.ceil(bits / 2) - 1)
}

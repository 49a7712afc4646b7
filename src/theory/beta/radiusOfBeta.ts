import { InputError } from '../../errors/inputError.js'
import { ballVolume } from '../circleIntersection.js'
import { integerIn } from '../integerIn.js'
import { logRatio } from '../ratio.js'
import { betaOfRadius } from './betaOfRadius.js'

/** Which of both numbers a β is: the least-squares slope, or that times N/(N − 1), as the paper prints it. */
export type BetaConvention = 'leastSquares' | 'paper'

/** A radius with its activation probability and its β. */
export interface RadiusBeta {
  readonly radius: number
  readonly activationProbability: number
  readonly beta: number
}

/** The radius that a β stands for. */
export interface RadiusOfBeta {
  /** Between `below` and `above` by ln β, and p between theirs by its logarithm. */
  readonly radius: number
  readonly activationProbability: number
  /** The neighbouring whole radii: the larger of them has the smaller β. */
  readonly below: RadiusBeta
  readonly above: RadiusBeta
  /** The one of both whose β is nearer in ratio. */
  readonly nearest: RadiusBeta
}

/**
 * β → radius → activation probability, by inverting the table of `betaOfRadius`, in which β falls as d rises to n/2.
 * (At the smallest radii, d = 3 and 4 of n = 64, windows of odd and even length differ so much that it zigzags; there
 * one of several answers is given.) Takes about 10 tables of intersections: 50 ms at n = 1000, 0.4 s at n = 4096.
 * Throws an InputError when β is not between that of d = 2 and that of the largest d below n/2.
 */
export function radiusOfBeta(bits: number, beta: number, convention: BetaConvention = 'leastSquares'): RadiusOfBeta {
  integerIn('bits', bits, 7, Number.MAX_SAFE_INTEGER)
  const at = (radius: number): RadiusBeta => {
    const fit = betaOfRadius(bits, radius)
    return {
      radius, beta: convention === 'paper' ? fit.betaOfPaper : fit.beta,
      activationProbability: Math.exp(logRatio(ballVolume(bits, radius), 1n << BigInt(bits))),
    }
  }
  let [below, above] = [at(2), at(Math.ceil(bits / 2) - 1)]
  if (!(beta <= below.beta && beta >= above.beta)) {
    const allowed = `a number from ${above.beta.toPrecision(4)} (d = ${above.radius}) to `
      + `${below.beta.toPrecision(4)} (d = 2) at ${bits} bits`
    throw new InputError({ field: 'beta', problem: `found ${beta}`, allowed })
  }
  while (above.radius - below.radius > 1) {
    const middle = at((below.radius + above.radius) >> 1)
    if (middle.beta >= beta) below = middle
    else above = middle
  }
  const part = Math.log(below.beta / beta) / Math.log(below.beta / above.beta)
  return {
    radius: below.radius + part, below, above,
    activationProbability: Math.exp(
      (1 - part) * Math.log(below.activationProbability) + part * Math.log(above.activationProbability)),
    nearest: part <= 0.5 ? below : above,
  }
}

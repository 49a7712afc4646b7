import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { ballRadius, logBallShares, type BallRadius } from '../retrieval/ballRadius.js'
import { betaOfRadius, betasOfRadius, type BetasOfRadius } from './betaOfRadius.js'
import type { LogLinearBeta } from './logLinearBeta.js'
import { radiusOfBeta, type RadiusOfBeta } from './radiusOfBeta.js'

/** What is converted: a radius, an activation probability or a β. */
export type Convertible = { readonly radius: number } | { readonly activation: number } | { readonly beta: number }

/** A β without the residuals of its single points. */
export type FitSummary = Omit<LogLinearBeta, 'residuals' | 'dropped'>

/** Every β of a radius. */
export type BetaSummaries = {
  readonly [Way in keyof BetasOfRadius]: BetasOfRadius[Way] extends LogLinearBeta ? FitSummary : BetasOfRadius[Way]
}

/** The radius of an activation probability. p(d) is a stair, so hardly any p is that of a whole radius. */
export interface OfActivation extends BallRadius {
  readonly activation: number
}

/** The radius of a β, read as a least-squares slope and as the paper prints it. */
export interface OfBeta {
  readonly beta: number
  readonly leastSquares: RadiusOfBeta
  readonly paper: RadiusOfBeta
  /** 2β: the claws, all of which must match, of a selected-coordinate design with that β near d_v = 0. */
  readonly claws: number
}

/** Radius, activation probability and β of the same circles. */
export interface Conversion {
  readonly bits: number
  /** The radius asked for, or the nearest in ratio to the activation or to the least-squares β that was. */
  readonly radius: number
  readonly activationProbability: number
  readonly betas: BetaSummaries
  /** Radii around it, from 2 on and below n/2. */
  readonly neighbours: readonly {
    readonly radius: number; readonly activationProbability: number; readonly beta: number; readonly betaOfPaper: number
  }[]
  readonly ofActivation?: OfActivation
  readonly ofBeta?: OfBeta
}

/**
 * Radius, activation probability and β from any one of them, without locations or patterns. Throws an InputError that
 * names the field unless bits is an integer from 7 to 8192, and the radius from 2 to below bits/2, or the other number
 * between those of these radii.
 */
export function conversion(bits: number, given: Convertible): Conversion {
  integerIn('bits', bits, 7, 8192)
  const last = Math.ceil(bits / 2) - 1
  const ofActivation = 'activation' in given ? radiusOfActivation(bits, given.activation) : undefined
  const ofBeta = 'beta' in given ? radiiOfBeta(bits, given.beta) : undefined
  const radius = ofActivation?.nearest ?? ofBeta?.leastSquares.nearest.radius
    ?? integerIn('radius', (given as { radius: number }).radius, 2, last)
  const shares = logBallShares(bits)
  return {
    bits, radius, activationProbability: Math.exp(shares[radius]!), betas: betaSummaries(bits, radius),
    neighbours: Array.from({ length: 5 }, (_, index) => radius - 2 + index)
      .filter((near) => near >= 2 && near <= last).map((near) => {
        const { beta, betaOfPaper } = betaOfRadius(bits, near)
        return { radius: near, activationProbability: Math.exp(shares[near]!), beta, betaOfPaper }
      }),
    ...(ofActivation && { ofActivation }), ...(ofBeta && { ofBeta }),
  }
}

/** Throws an InputError where the activation is not between those of d = 2 and the largest d below bits/2. */
export function radiusOfActivation(bits: number, activation: number): OfActivation {
  integerIn('bits', bits, 7, 8192)
  const last = Math.ceil(bits / 2) - 1
  const shares = logBallShares(bits)
  const [least, most] = [shares[2]!, shares[last]!]
  const log = Math.log(activation)
  // A share that comes from p(d) itself must find its d again.
  if (!(log >= least - 1e-13 && log <= most + 1e-13)) {
    const allowed = `a number from ${Math.exp(least).toPrecision(4)} (d = 2) to ${Math.exp(most).toPrecision(4)} `
      + `(d = ${last}) at ${bits} bits`
    throw new InputError({ field: 'activation', problem: `found ${activation}`, allowed })
  }
  const found = ballRadius(bits, activation)
  return { activation, ...found }
}

/** Throws an InputError where no radius has that β. */
export const radiiOfBeta = (bits: number, beta: number): OfBeta => ({
  beta, leastSquares: radiusOfBeta(bits, beta), paper: radiusOfBeta(bits, beta, 'paper'), claws: 2 * beta,
})

/** The β of a radius by every convention, as plain numbers. */
export function betaSummaries(bits: number, radius: number): BetaSummaries {
  const betas = betasOfRadius(bits, radius)
  return {
    ...betas, leastSquares: summary(betas.leastSquares), evenDistances: summary(betas.evenDistances),
    weighted: summary(betas.weighted), wholeSupport: summary(betas.wholeSupport), caps: summary(betas.caps),
  }
}

function summary({ residuals: _residuals, dropped: _dropped, ...rest }: LogLinearBeta): FitSummary {
  return rest
}

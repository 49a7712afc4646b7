import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { leastSquares } from '../numeric/leastSquares.js'
import { cosineAt, softmaxMisfit, type SoftmaxMisfit } from './weightFit.js'

/** How the line through ln(weight) against the cosine is fitted, and what is made of its slope. */
export interface LogLinearOptions {
  /** The first and the last distance, in bits, that take part. */
  readonly window: readonly [from: number, to: number]
  /**
   * `all`: every distance counts once. `even`: even distances only, for circle intersections are stairs, equal at 2k −
   * 1 and 2k. `weighted`: every distance counts by its weight, so that the near patterns decide.
   */
  readonly points?: 'all' | 'even' | 'weighted'
}

/** A softmax fitted to a curve of weights: weight ≈ exp(intercept + β·cosine). */
export interface LogLinearBeta extends SoftmaxMisfit {
  /** The least-squares slope. */
  readonly beta: number
  /**
   * β·N/(N − 1), as Bricken & Pehlevan (2021) print it: their code divides a covariance over N − 1 by a variance over
   * N. The published 35.5, 15.9 and 10.1 of n = 64 are this number; least squares gives 28.4, 14.4 and 9.4.
   */
  readonly betaOfPaper: number
  readonly intercept: number
  /** R² of the line, by the weights of the fit. */
  readonly rSquared: number
  /** ln(weight) minus the line, for each distance that took part. */
  readonly residuals: readonly { readonly distance: number; readonly residual: number }[]
  /** The root of the mean squared residual, each counted once. */
  readonly residualRootMeanSquare: number
  /** Distances inside of the window whose weight is 0: they cannot take part, and where there are some β is biased. */
  readonly dropped: readonly number[]
}

/** The window d_v = 0 … d − 1 that the published code takes. Where the paper's text says 2d the law does not hold. */
export const paperWindow = (radius: number): readonly [number, number] => [0, radius - 1]

/**
 * β by least squares of ln(weight) on the cosine 1 − 2d_v/n (Bricken & Pehlevan 2021, Eq. 10) over a window, for a
 * curve given as ln(weight) at the distances 0 … n. The scale of the weights has no influence. Accurate to about
 * 1e-12.
 * Throws an InputError when the window is not inside 0 … n or fewer than two distances in it have positive weight.
 */
export function logLinearBeta(logWeights: Float64Array, { window, points = 'all' }: LogLinearOptions): LogLinearBeta {
  const bits = logWeights.length - 1
  const from = integerIn('window[0]', window[0], 0, bits)
  const to = integerIn('window[1]', window[1], from, bits)
  const inside = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((distance) => points !== 'even' || distance % 2 === 0)
  const used = inside.filter((distance) => logWeights[distance]! > -Infinity)
  if (used.length < 2) {
    const problem = `found ${used.length} distances with positive weight from ${from} to ${to}`
    throw new InputError({ field: 'window', problem, allowed: 'at least two' })
  }
  const peak = Math.max(...used.map((distance) => logWeights[distance]!))
  const { slope, intercept, rSquared, residuals } = leastSquares(
    used.map((distance) => cosineAt(distance, bits)), used.map((distance) => logWeights[distance]!),
    points === 'weighted' ? used.map((distance) => Math.exp(logWeights[distance]! - peak)) : undefined,
  )
  return {
    beta: slope, betaOfPaper: (slope * used.length) / (used.length - 1), intercept, rSquared,
    residuals: residuals.map((residual, index) => ({ distance: used[index]!, residual })),
    residualRootMeanSquare: Math.sqrt(residuals.reduce((sum, one) => sum + one * one, 0) / residuals.length),
    dropped: inside.filter((distance) => !(logWeights[distance]! > -Infinity)),
    ...softmaxMisfit(logWeights, slope),
  }
}

import { betaOfRadius } from '../../theory/beta/betaOfRadius.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import { signalToNoise } from '../../theory/retrieval/signalToNoise.js'
import { circleCurves, softmaxCurve } from '../../theory/retrieval/weightCurve.js'

/** The critical distances, in bits, that theory predicts at a radius. */
export interface Reach {
  readonly radius: number
  readonly beta: number
  readonly betaOfPaper: number
  readonly everyAddress: number
  readonly finite: number
  readonly attention: number
  readonly attentionOfPaper: number
}

/** By the signal-to-noise ratio with interference averaged over the distances of the other patterns. */
export function reachOf(
  { bits, stored, locations }: { readonly bits: number; readonly stored: number; readonly locations: number },
  radius: number,
): Reach {
  const circle = circleCurves(bits)(radius)
  const { beta, betaOfPaper } = betaOfRadius(bits, radius)
  const everywhere = { locations: Infinity, patterns: stored }
  const ofSoftmax = (inverse: number): number => {
    const curve = softmaxCurve(bits, inverse)
    return criticalDistance(curve, signalToNoise(curve, everywhere, 'averaged'))
  }
  return {
    radius, beta, betaOfPaper,
    everyAddress: criticalDistance(circle, signalToNoise(circle, everywhere, 'averaged')),
    finite: criticalDistance(circle, signalToNoise(circle, { locations, patterns: stored }, 'averaged')),
    attention: ofSoftmax(beta), attentionOfPaper: ofSoftmax(betaOfPaper),
  }
}

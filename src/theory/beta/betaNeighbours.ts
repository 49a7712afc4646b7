import type { BestRadii } from '../retrieval/optimalRadius.js'
import { betaOfRadius } from './betaOfRadius.js'

/** A β, or a range of them, that has a name. */
export interface BetaLandmark {
  readonly about: string
  readonly low: number
  readonly high: number
}

/** A landmark seen from a β. */
export interface BetaNeighbour extends BetaLandmark {
  /** β over the nearer end of the range; 1 inside of it. */
  readonly ratio: number
}

/** Published values of attention with heads of 64 dimensions (Bricken & Pehlevan 2021, section 3 and appendix A). */
export const betaLandmarksOf64: readonly BetaLandmark[] = [
  { about: 'learnt by query-key-normalised Transformers (Henry et al. 2020), range', low: 10.3, high: 24.8 },
  { about: 'learnt by query-key-normalised Transformers, mean', low: 15.65, high: 15.65 },
  { about: 'GPT-2, largest score of the last query, most heads', low: 3, high: 12 },
  { about: 'GPT-2, largest score of the last query, all heads', low: 3, high: 71 },
]

const measures = {
  signalToNoise: 'signal-to-noise ratio', patternsHeld: 'capacity', criticalDistance: 'critical distance',
} as const

/**
 * What a β is near to, the nearest first and among equals the narrower range first: the least-squares β of the radii
 * that are best by each convention (where there is a best), and, at 64 bits, published values.
 */
export function betaNeighbours(bits: number, beta: number, optimal: readonly BestRadii[]): BetaNeighbour[] {
  return [...optimal.flatMap((best) => landmarksOf(bits, best)), ...(bits === 64 ? betaLandmarksOf64 : [])]
    .map((landmark) => ({ ...landmark, ratio: beta / Math.min(Math.max(beta, landmark.low), landmark.high) }))
    .sort((a, b) => Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)) || a.high / a.low - b.high / b.low)
}

function landmarksOf(bits: number, best: BestRadii): BetaLandmark[] {
  return (Object.keys(measures) as (keyof typeof measures)[]).flatMap((measure) => {
    const radii = best[measure].radii.filter((radius) => radius >= 2)
    if (radii.length === 0 || best[measure].value === Infinity) return []
    const [smallest, largest] = [radii[0]!, radii.at(-1)!]
    const named = smallest === largest ? `d = ${smallest}` : `d = ${smallest} to ${largest}`
    return [{
      about: `best ${measures[measure]} here, ${best.convention}, ${named}`,
      low: betaOfRadius(bits, largest).beta, high: betaOfRadius(bits, smallest).beta,
    }]
  })
}

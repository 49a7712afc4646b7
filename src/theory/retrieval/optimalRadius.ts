import { integerIn } from '../integerIn.js'
import { capacity, activationOfBestRatio, ratioForWord } from './capacity.js'
import { ballRadius } from './ballRadius.js'
import { criticalDistance } from './criticalDistance.js'
import { patternsAtRatio, signalToNoise, type Load, type NoiseConvention } from './signalToNoise.js'
import { circleCurves } from './weightCurve.js'

/** The radii that are best by one measure. Where several tie they are all there. */
export interface OptimalRadii {
  readonly radii: readonly number[]
  /** The measure at those radii. */
  readonly value: number
}

/** The best radii by one convention of the noise; among critical distances of 0 there is no best, and none is named. */
export interface BestRadii {
  readonly convention: NoiseConvention
  readonly signalToNoise: OptimalRadii
  readonly criticalDistance: OptimalRadii
  readonly patternsHeld: OptimalRadii
}

/** What one convention of the noise says about every radius. */
export interface RadiusScan {
  /** The radii that were looked at: those below n/2 with p(d) ≥ 1e-300 and at least one location active on average. */
  readonly radii: readonly number[]
  /** The signal-to-noise ratio of a noise-free cue, the critical distance, and the patterns held, at each of them. */
  readonly signalToNoise: readonly number[]
  readonly criticalDistance: readonly number[]
  readonly patternsHeld: readonly number[]
  readonly best: BestRadii
}

/**
 * All radii of circles in {0,1}^n compared, under a convention of the noise (Bricken & Pehlevan 2021, appendix B.5,
 * Table 1): a search, not a formula, so that ties show. `wordRight` is the probability that a whole word is read right
 * at capacity. About 20 ms at n = 1000.
 */
export function scanRadii(bits: number, load: Load, convention: NoiseConvention, wordRight = 0.99): RadiusScan {
  integerIn('bits', bits, 3, Number.MAX_SAFE_INTEGER)
  const z = ratioForWord(bits, wordRight)
  const curves = circleCurves(bits)
  const rows = Array.from({ length: Math.ceil(bits / 2) }, (_, radius) => ({ radius, curve: curves(radius) }))
    .filter(({ curve }) => curve.weights[0]! >= Math.max(1e-300, 1 / load.locations))
    .map(({ radius, curve }) => {
      const ratio = signalToNoise(curve, load, convention)
      return {
        radius, signalToNoise: ratio(curve.weights[0]!), criticalDistance: criticalDistance(curve, ratio),
        patternsHeld: patternsAtRatio(curve, load.locations, z, convention),
      }
    })
  const radii = rows.map(({ radius }) => radius)
  const columns = {
    signalToNoise: rows.map((row) => row.signalToNoise), criticalDistance: rows.map((row) => row.criticalDistance),
    patternsHeld: rows.map((row) => row.patternsHeld),
  }
  const best = (column: readonly number[], least: number): OptimalRadii => {
    const value = Math.max(...column)
    return { radii: value > least ? radii.filter((_, index) => column[index] === value) : [], value }
  }
  return {
    radii, ...columns,
    best: {
      convention, signalToNoise: best(columns.signalToNoise, 0), criticalDistance: best(columns.criticalDistance, 0),
      patternsHeld: best(columns.patternsHeld, 1),
    },
  }
}

/** The paper's closed forms for the best activation probability, and the radius that its binomial quantile gives. */
export interface ClosedFormRadius {
  readonly activationProbability: number
  readonly radius: number
}

/** p* = (2mr)^(−⅓) and its radius, the smallest with p(d) ≥ p* (appendix B.5). */
export function radiusOfBestRatio(bits: number, { locations, patterns }: Load): ClosedFormRadius {
  const activationProbability = activationOfBestRatio(locations, patterns)
  return { activationProbability, radius: ballRadius(bits, activationProbability).quantile }
}

/** p* of the most patterns held, by Eq. 27, its radius, and the patterns held at p*. */
export function radiusOfCapacity(
  bits: number, locations: number, wordRight = 0.99,
): ClosedFormRadius & { readonly patterns: number; readonly z: number } {
  const z = ratioForWord(bits, wordRight)
  const { activationProbability, patterns } = capacity(locations, z)
  return { activationProbability, radius: ballRadius(bits, activationProbability).quantile, patterns, z }
}

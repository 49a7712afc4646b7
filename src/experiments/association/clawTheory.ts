import { logLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { hyperplaneShared } from '../../theory/designs/hyperplane.js'
import { sparseCurve } from '../../theory/designs/sparseCurve.js'
import { ratioForWord } from '../../theory/retrieval/capacity.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import { patternsAtRatio, signalToNoise } from '../../theory/retrieval/signalToNoise.js'
import { weightCurve, type WeightCurve } from '../../theory/retrieval/weightCurve.js'
import { selectedCoordinateSharedTable } from '../../theory/selectedCoordinate.js'

/** How many claws a granule cell has, and how many of them must match. */
export interface Claws {
  readonly claws: number
  readonly threshold: number
}

/** What a memory is asked to hold. */
export interface ClawSetting {
  readonly bits: number
  /** The number m of stored patterns, for the critical distance. */
  readonly patterns: number
  /** The share of bits that are right after one read of a stored pattern, for the capacity. */
  readonly bitRight: number
}

/** The temperature of claws, and what they hold with any number of granule cells. */
export interface ClawTemperature extends Claws {
  /** p, the share of granule cells that a word activates. */
  readonly active: number
  /** The slope of ln(shared) on the cosine between the distances 0 and 1. */
  readonly betaAtZero: number
  /** Its least-squares slope over the distances from 0 to a quarter of the bits. */
  readonly beta: number
  readonly rule: number
  readonly rSquared: number
  /** Patterns held where only the overlap of codes limits, not the number of granule cells. */
  readonly heldMax: number
  /**
   * 1/(z·p)², z the signal-to-noise ratio that the share of right bits needs: two random codes share p² of all cells.
   */
  readonly heldRule: number
}

/** The distances over which β is fitted: from 0 to a quarter of the bits. */
export const betaWindow = (bits: number): readonly [number, number] => [0, Math.floor(bits / 4)]

/** Thresholds from a majority of the claws to all of them. */
export const thresholdsOf = (claws: number): number[] =>
  Array.from({ length: claws }, (_, index) => index + 1).filter((threshold) => 2 * threshold > claws)

export const clawCurve = (bits: number, { claws, threshold }: Claws): WeightCurve =>
  weightCurve(selectedCoordinateSharedTable({ bits, claws, threshold }))

export function clawTemperature(setting: ClawSetting, design: Claws, curve: WeightCurve): ClawTemperature {
  const { bits } = setting
  const { weights } = curve
  const { beta, rSquared } = logLinearBeta(weights.map((weight) => Math.log(weight)), { window: betaWindow(bits) })
  return {
    ...design, active: weights[0]!, betaAtZero: (bits / 2) * Math.log(weights[0]! / weights[1]!), beta,
    rule: design.claws / 2, rSquared, heldMax: heldBy(setting, curve, Infinity),
    heldRule: 1 / (ratioForWord(1, setting.bitRight) * weights[0]!) ** 2,
  }
}

/** The number of patterns at which one read of a stored pattern still has that share of bits right; at least 0. */
export const heldBy = ({ bitRight }: ClawSetting, curve: WeightCurve, locations: number): number =>
  Math.max(0, patternsAtRatio(curve, locations, ratioForWord(1, bitRight), 'averaged'))

export const criticalBy = ({ patterns }: ClawSetting, curve: WeightCurve, locations: number): number =>
  criticalDistance(curve, signalToNoise(curve, { locations, patterns }, 'averaged'))

/** Claws that all ask for a 1, on addresses in which only some bits are 1: mossy fibres with a sparse code. */
export function sparseClaws(setting: ClawSetting, claws: number, ones: number): { active: number; curve: WeightCurve } {
  const curve = sparseCurve(setting.bits, ones,
    (distance) => hyperplaneShared({ bits: setting.bits, ones, claws }, distance))
  return { active: curve.weights[0]!, curve }
}

import { stream } from '../../random/stream.js'
import { normalDraws } from '../../random/normalDraw.js'
import { log } from '../../kernels/reference/log.js'
import type { Claim } from './claim.js'
import { isEnough, type Evidence } from './evidence.js'
import { evidenceTest, type EvidenceDraws } from './evidenceTest.js'
import { allOf, hypothesisOf, opposed, smallestEffectOf } from './hypothesis.js'
import { verdictOf } from './verdict.js'

/** Simulated studies and the level of a verdict, uncorrected. */
export interface PowerSimulation extends EvidenceDraws {
  readonly alpha: number
  readonly simulations: number
}

/**
 * How often a claim is supported where its effect is the smallest of interest (none, for an equivalence), with as many
 * seeds as the evidence has: in simulated studies whose values scatter about that effect as the evidence does about its
 * mean, drawn with replacement and widened by √(n/(n − 1)), the bias of their variance. NaN with fewer than 2 seeds.
 */
export function powerOfEvidence(claim: Claim, parts: readonly Evidence[], simulation: PowerSimulation): number {
  const draws = stream(simulation.seed, `${simulation.name}/power`)
  const resampled = (values: readonly number[], centre: number): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const width = Math.sqrt(values.length / (values.length - 1))
    return values.map(() => centre + width * (values[draws.below(values.length)]! - mean))
  }
  return shareSupported(claim, simulation, (effect) => parts.map((part) => ('values' in part
    ? { values: resampled(part.values, effect) }
    : { left: resampled(part.left, effect), right: resampled(part.right, 0) })))
}

/** A study that is planned: how many seeds, and how much a seed's effect will scatter. */
export interface PlannedStudy {
  readonly seeds: number
  /**
   * The standard deviation of the effect over seeds (of a seed's difference, slope, τ or R²); of the measure itself
   * where groups are compared that share no seeds.
   */
  readonly deviation: number
  /** Claims that are corrected for together, default 1: each is tested at alpha over their number. */
  readonly claims?: number
  /** Default 0.05. */
  readonly alpha?: number
  /** Default 1000. */
  readonly simulations?: number
  /** Random signs or orders a test, where not all can be tried. Default 999. */
  readonly resamples?: number
  /** Master seed of the simulated studies, default 1. */
  readonly seed?: number | string
}

/** The power of a claim at its smallest effect of interest before there are data: effects are normal over seeds. */
export function plannedPower(claim: Claim, study: PlannedStudy): number {
  const {
    seeds, deviation, claims = 1, alpha = claim.alpha ?? 0.05, simulations = 1000, resamples = 999, seed = 1,
  } = study
  const name = `claims/${claim.id}/planned`
  const normal = normalDraws(stream(seed, name), log)
  const group = (centre: number): number[] => Array.from({ length: seeds }, () => centre + deviation * normal())
  const steps = claim.kind === 'ordering' ? claim.conditions.length - 1 : 1
  const apart = 'paired' in claim && claim.paired === false && conditionsCompared(claim)
  return shareSupported(claim, { seed, name, resamples, alpha: alpha / claims, simulations }, (effect) =>
    Array.from({ length: steps }, () => (apart ? { left: group(effect), right: group(0) } : { values: group(effect) })))
}

const conditionsCompared = (claim: Claim): boolean =>
  claim.kind === 'ordering' || (claim.kind === 'difference' && typeof claim.from === 'string')
  || (claim.kind === 'equivalence' && typeof claim.to === 'string')

function shareSupported(
  claim: Claim, { alpha, simulations, ...draws }: PowerSimulation, simulated: (effect: number) => readonly Evidence[],
): number {
  const hypothesis = hypothesisOf(claim)
  const effect = smallestEffectOf(claim)
  let supported = 0
  for (let simulation = 0; simulation < simulations; simulation++) {
    const parts = simulated(effect)
    if (!parts.every(isEnough)) return NaN
    const found = allOf(parts.map((part) =>
      opposed(hypothesis, evidenceTest(part, claim.test ?? 'permutation', draws))))
    if (verdictOf(found, alpha) === 'supported') supported++
  }
  return supported / simulations
}

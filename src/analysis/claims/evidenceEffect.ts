import { stream } from '../../random/stream.js'
import { bayesFactor } from '../effects/bayesFactor.js'
import { cliffsDelta } from '../effects/cliffsDelta.js'
import { hedgesG, hedgesGOfOne } from '../effects/hedgesG.js'
import { pseudoMedian, shiftBetween } from '../effects/hodgesLehmann.js'
import { meanOf } from '../mean.js'
import { momentsOf } from '../moments.js'
import { bootstrapInterval } from '../resampling/bootstrapInterval.js'
import { studentTest, welchTest } from '../tests/student.js'
import type { ClaimTest, EffectEstimate } from './claim.js'
import type { Evidence } from './evidence.js'
import type { EvidenceDraws } from './evidenceTest.js'

/**
 * The effect in units of the claim: with `permutation` and `t` a mean or difference of means, and its interval by the
 * bootstrap (BCa) or by Student's t; with `rank` the Hodges–Lehmann estimate, and what the test does not reject.
 *
 * Of few seeds a bootstrap interval covers less than its level says: at 95 %, of normal values, about 85 % with 6 and
 * 92 % with 10. So it may leave out what the test does not reject; verdicts follow the test.
 */
export function evidenceEffect(
  evidence: Evidence, name: string, test: ClaimTest, level: number, { seed, name: purpose, resamples }: EvidenceDraws,
): EffectEstimate {
  if (test === 'rank') {
    const shift = 'values' in evidence ? pseudoMedian(evidence.values, level)
      : shiftBetween(evidence.left, evidence.right, level)
    return { name: `median ${name}`, ...shift }
  }
  if (test === 't') {
    const found = 'values' in evidence ? studentTest(evidence.values) : welchTest(evidence.left, evidence.right)
    const [low, high] = found.interval(level)
    return { name: `mean ${name}`, estimate: found.estimate, low, high }
  }
  const groups = 'values' in evidence ? [evidence.values] : [evidence.left, evidence.right]
  const options = { stream: stream(seed, `${purpose}/interval`), level, resamples }
  return { name: `mean ${name}`, ...bootstrapInterval(groups, meanDifference, options) }
}

const meanDifference = ([of, from]: readonly (readonly number[])[]): number =>
  meanOf(of!) - (from === undefined ? 0 : meanOf(from))

/** The effect without unit: Hedges' g, or for ranks of two groups Cliff's δ. Absent where nothing varies. */
export function standardisedEffect(evidence: Evidence, test: ClaimTest, level: number): EffectEstimate | undefined {
  if (!('values' in evidence) && test === 'rank') {
    return { name: "Cliff's δ", ...cliffsDelta(evidence.left, evidence.right, level) }
  }
  const g = 'values' in evidence ? hedgesGOfOne(evidence.values, 0, level)
    : hedgesG(evidence.left, evidence.right, level)
  return Number.isNaN(g.estimate) ? undefined : { name: "Hedges' g", ...g }
}

/** The JZS Bayes factor for a difference; absent where nothing varies. */
export function evidenceBayesFactor(evidence: Evidence): number | undefined {
  if ('values' in evidence) {
    const { t } = studentTest(evidence.values)
    return Number.isFinite(t) ? bayesFactor(t, { count: evidence.values.length }) : undefined
  }
  const [of, from] = [momentsOf(evidence.left), momentsOf(evidence.right)]
  const freedom = of.count + from.count - 2
  const pooled = ((of.count - 1) * of.variance + (from.count - 1) * from.variance) / freedom
  const t = (of.mean - from.mean) / Math.sqrt(pooled * (1 / of.count + 1 / from.count))
  return Number.isFinite(t) ? bayesFactor(t, { count: of.count, against: from.count }) : undefined
}

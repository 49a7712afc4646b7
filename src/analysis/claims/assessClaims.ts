import { InputError } from '../../errors/inputError.js'
import { checkResamples } from '../resampling/checkResamples.js'
import { benjaminiHochberg, holm, type Correction } from '../tests/corrections.js'
import { checkClaims } from './checkClaims.js'
import type { Claim, ClaimOptions, ClaimResult, EffectEstimate, Samples } from './claim.js'
import { powerOfEvidence } from './claimPower.js'
import { claimEvidence, isEnough, type Evidence } from './evidence.js'
import { evidenceBayesFactor, evidenceEffect, standardisedEffect } from './evidenceEffect.js'
import { evidenceTest, type EvidenceDraws } from './evidenceTest.js'
import { allOf, hypothesisOf, opposed } from './hypothesis.js'
import { sentenceOf } from './sentence.js'
import { verdictOf } from './verdict.js'

/** What corrections for the number of claims are called. */
export const correctionNames = {
  'holm': "Holm's correction", 'benjamini-hochberg': "Benjamini and Hochberg's correction", 'none': 'no correction',
} as const satisfies Record<NonNullable<ClaimOptions['correction']>, string>

const corrections: Record<keyof typeof correctionNames, Correction> = {
  'holm': holm, 'benjamini-hochberg': benjaminiHochberg, 'none': (p) => [...p],
}

/** Random orders of a test within a simulated study, at most. */
const resamplesOfPower = 999

/**
 * The verdicts on claims about samples, in the order of the claims. Seeds are the units of replication: what is
 * tested is one number a seed (a difference, slope, τ or R²), or where conditions share no seeds, one group against
 * the other.
 *
 * The p values of all claims are corrected together, those for the claims and those against them apart. A claim is
 * supported where its corrected p is at most alpha, refuted where the effect is shown in the same way to be smaller
 * than the smallest of interest. Power is that of a claim at alpha divided by the number of claims (alpha without
 * correction), so at least that of Holm's correction. With fewer than 2 seeds a claim is inconclusive, with p = 1;
 * without any it is not run. The same claims, samples and options give the same bits.
 *
 * Throws an InputError that names the field for claims, samples or options that are none.
 */
export function assessClaims(claims: readonly Claim[], samples: Samples, options: ClaimOptions = {}): ClaimResult[] {
  const { seed = 1, alpha = 0.05, simulations = 0, correction = 'holm' } = options
  const resamples = checkResamples(options.resamples)
  if (!(alpha > 0 && alpha < 1)) {
    throw new InputError({ field: 'alpha', problem: `found ${alpha}`, allowed: 'a number between 0 and 1' })
  }
  const correct = correctionOf(correction)
  checkClaims(claims, samples)
  const examined = claims.map((claim) =>
    examine(claim, samples, { seed, name: `claims/${claim.id}`, resamples }, claim.alpha ?? alpha))
  const supporting = correct(examined.map(({ uncorrected }) => uncorrected.supporting))
  const refuting = correct(examined.map(({ uncorrected }) => uncorrected.refuting))
  const note = claims.length === 1 ? '' : `, ${correctionNames[correction]} over ${claims.length} claims`
  return examined.map(({ claim, evidence, draws, found, uncorrected }, index) => {
    const level = claim.alpha ?? alpha
    const p = { supporting: supporting[index]!, refuting: refuting[index]! }
    const simulation = {
      ...draws, simulations, resamples: Math.min(resamples, resamplesOfPower),
      alpha: correction === 'none' ? level : level / claims.length,
    }
    const result = {
      id: claim.id,
      verdict: isRun(found) ? verdictOf(p, level) : 'not run' as const,
      ...found,
      p: p.supporting,
      pUncorrected: uncorrected.supporting,
      pRefuting: p.refuting,
      ...(simulations > 0 && { power: powerOfEvidence(claim, evidence.parts, simulation) }),
    }
    return { ...result, sentence: sentenceOf(claim, { ...result, correction: note }) }
  })
}

/** What is found of one claim before it is corrected for the others. */
function examine(claim: Claim, samples: Samples, draws: EvidenceDraws, alpha: number) {
  const evidence = claimEvidence(claim, samples)
  const { parts, effect, unpaired } = evidence
  const level = 1 - alpha
  const common = { level, n: countsOf(parts), unpaired }
  if (!parts.every(isEnough)) {
    const nothing = { name: effect, estimate: NaN, low: NaN, high: NaN }
    const found = { ...common, effect: nothing, test: 'no test' }
    return { claim, evidence, draws, found, uncorrected: { supporting: 1, refuting: 1 } }
  }
  const test = claim.test ?? 'permutation'
  const tests = parts.map((part) => evidenceTest(part, test, draws))
  const compared = claim.kind === 'difference' || claim.kind === 'equivalence'
  const standardised = compared ? standardisedEffect(parts[0]!, test, level) : undefined
  const factor = compared ? evidenceBayesFactor(parts[0]!) : undefined
  const found = {
    ...common,
    effect: leastEffect(parts.map((part) => evidenceEffect(part, effect, test, level, draws))),
    test: tests[0]!(0).name,
    ...(standardised && { standardised }),
    ...(factor !== undefined && { bayesFactor: factor }),
  }
  return { claim, evidence, draws, found, uncorrected: allOf(tests.map((at) => opposed(hypothesisOf(claim), at))) }
}

function correctionOf(correction: keyof typeof correctionNames): Correction {
  const found = Object.hasOwn(corrections, correction) ? corrections[correction] : undefined
  if (found !== undefined) return found
  const allowed = Object.keys(corrections).join(', ')
  throw new InputError({ field: 'correction', problem: `found ${correction}`, allowed })
}

/** Whether there is a value of any seed. */
const isRun = ({ n, unpaired }: Pick<ClaimResult, 'n' | 'unpaired'>): boolean => Math.max(...n) + unpaired > 0

/** The smallest of the effects, as of an ordering the smallest step. */
const leastEffect = (effects: readonly EffectEstimate[]): EffectEstimate =>
  effects.reduce((least, effect) => (effect.estimate < least.estimate ? effect : least))

/** Seeds of the part that has fewest. */
function countsOf(parts: readonly Evidence[]): number[] {
  const counts = parts.map((part) => ('values' in part ? [part.values.length] : [part.left.length, part.right.length]))
  return counts.reduce((least, count) => (Math.min(...count) < Math.min(...least) ? count : least))
}

import { InputError } from '../../errors/inputError.js'
import { checkResamples } from '../resampling/checkResamples.js'
import { benjaminiHochberg, holm, type Correction } from '../tests/corrections.js'
import { checkClaims } from './checkClaims.js'
import type { Claim, ClaimOptions, ClaimResult, EffectEstimate, Samples } from './claim.js'
import { powerOfEvidence } from './claimPower.js'
import { claimEvidence, isEnough, type Evidence } from './evidence.js'
import { evidenceBayesFactor, evidenceEffect, standardisedEffect } from './evidenceEffect.js'
import { evidenceTest } from './evidenceTest.js'
import { allOf, hypothesisOf, opposed } from './hypothesis.js'
import { sentenceOf } from './sentence.js'
import { verdictOf } from './verdict.js'

const corrections: Record<NonNullable<ClaimOptions['correction']>, { correct: Correction, named: string }> = {
  'holm': { correct: holm, named: "Holm's correction" },
  'benjamini-hochberg': { correct: benjaminiHochberg, named: "Benjamini and Hochberg's correction" },
  'none': { correct: (p) => [...p], named: 'no correction' },
}

/** Random orders of a test within a simulated study, at most. */
const resamplesOfPower = 999

/**
 * The verdicts on claims about samples, in the order of the claims. Seeds are the units of replication: what is tested is
 * one number a seed (a difference, slope, τ or R²), or where conditions share no seeds, one group against the other.
 *
 * The p values of all claims are corrected together, those for the claims and those against them apart. A claim is
 * supported where its corrected p is at most alpha, refuted where the effect is shown in the same way to be smaller than
 * the smallest of interest. Power is that of a claim at alpha divided by the number of claims, so at least that of Holm's
 * correction. With fewer than 2 seeds a claim is inconclusive. The same claims, samples and options give the same bits.
 *
 * Throws an InputError that names the field for claims, samples or options that are none.
 */
export function assessClaims(claims: readonly Claim[], samples: Samples, options: ClaimOptions = {}): ClaimResult[] {
  const { seed = 1, alpha = 0.05, simulations = 0 } = options
  const resamples = checkResamples(options.resamples)
  if (!(alpha > 0 && alpha < 1)) {
    throw new InputError({ field: 'alpha', problem: `found ${alpha}`, allowed: 'a number between 0 and 1' })
  }
  const { correct, named } = correctionOf(options)
  checkClaims(claims, samples)
  const examined = claims.map((claim) => {
    const { parts, effect, unpaired } = claimEvidence(claim, samples)
    const draws = { seed, name: `claims/${claim.id}`, resamples }
    const test = claim.test ?? 'permutation'
    const enough = parts.every(isEnough)
    const tests = enough ? parts.map((part) => evidenceTest(part, test, draws)) : []
    const { supporting, refuting } = enough ? allOf(tests.map((at) => opposed(hypothesisOf(claim), at)))
      : { supporting: NaN, refuting: NaN }
    return { claim, parts, effect, unpaired, draws, test, enough, supporting, refuting, name: tests[0]?.(0).name ?? 'no test' }
  })
  const supporting = correct(examined.map((each) => each.supporting))
  const refuting = correct(examined.map((each) => each.refuting))
  return examined.map(({ claim, parts, effect, unpaired, draws, test, enough, ...each }, index) => {
    const level = claim.alpha ?? alpha
    const p = { supporting: supporting[index]!, refuting: refuting[index]! }
    const compared = enough && (claim.kind === 'difference' || claim.kind === 'equivalence')
    const standardised = compared ? standardisedEffect(parts[0]!, test, 1 - level) : undefined
    const factor = compared ? evidenceBayesFactor(parts[0]!) : undefined
    const found = {
      id: claim.id,
      verdict: verdictOf(p, level),
      effect: enough ? leastEffect(parts.map((part) => evidenceEffect(part, effect, test, 1 - level, draws)))
        : { name: effect, estimate: NaN, low: NaN, high: NaN },
      level: 1 - level,
      ...(standardised && { standardised }),
      ...(factor !== undefined && { bayesFactor: factor }),
      p: p.supporting,
      pUncorrected: each.supporting,
      pRefuting: p.refuting,
      n: countsOf(parts),
      unpaired,
      ...(simulations > 0 && {
        power: powerOfEvidence(claim, parts, {
          ...draws, resamples: Math.min(resamples, resamplesOfPower), simulations, alpha: level / claims.length,
        }),
      }),
      test: each.name,
    }
    const correction = claims.length === 1 ? '' : `, ${named} over ${claims.length} claims`
    return { ...found, sentence: sentenceOf(claim, { ...found, correction, alpha: level }) }
  })
}

function correctionOf({ correction = 'holm' }: ClaimOptions): { correct: Correction, named: string } {
  const found = Object.hasOwn(corrections, correction) ? corrections[correction] : undefined
  if (found !== undefined) return found
  throw new InputError({ field: 'correction', problem: `found ${correction}`, allowed: Object.keys(corrections).join(', ') })
}

/** The smallest of the effects, as of an ordering the smallest step. */
const leastEffect = (effects: readonly EffectEstimate[]): EffectEstimate =>
  effects.reduce((least, effect) => (effect.estimate < least.estimate ? effect : least))

/** Seeds of the part that has fewest. */
function countsOf(parts: readonly Evidence[]): number[] {
  const counts = parts.map((part) => ('values' in part ? [part.values.length] : [part.left.length, part.right.length]))
  return counts.reduce((least, count) => (Math.min(...count) < Math.min(...least) ? count : least))
}

import type { Claim, ClaimResult, EffectEstimate } from './claim.js'

/** What a sentence is made of. */
export type Assessed = Omit<ClaimResult, 'sentence'> & {
  /** Follows the name of the test: `, Holm's correction over 3 claims`, or nothing. */
  readonly correction: string
}

/**
 * A verdict as one would print it: the claim, effect and interval first, then p, its test and correction, and n.
 * Numbers have 3 significant digits, p below 0.0001 is given as such.
 */
export function sentenceOf(claim: Claim, found: Assessed): string {
  const { verdict, effect, standardised, bayesFactor, level, p, pRefuting, n, unpaired, test, correction } = found
  const title = `${verdict[0]!.toUpperCase()}${verdict.slice(1)}: ${claim.text ?? claimInWords(claim)}`
  if (verdict === 'not run') return `${title}.`
  const replicates = (n.length === 2 ? `n = ${n[0]} and ${n[1]} seeds` : `n = ${counted(n[0]!)}`)
    + (unpaired === 0 ? '' : `, ${counted(unpaired)} left out for want of a value to compare with`)
  if (Number.isNaN(effect.estimate)) return `${title}. Too few seeds for a test, ${replicates}.`
  const unit = claim.unit === undefined || unitless.includes(claim.kind) ? '' : ` ${claim.unit}`
  const interval = `${number(100 * level)} % interval ${range(effect)}${unit}`
  const sizes = [`${effect.name} ${number(effect.estimate)}${unit} (${interval})`]
  if (standardised) sizes.push(`${standardised.name} ${number(standardised.estimate)} (${range(standardised)})`)
  const tests = verdict === 'refuted' ? [`${chance(pRefuting)} against the claim`, `${chance(p)} for it`]
    : verdict === 'supported' ? [chance(p)] : [`${chance(p)} for the claim`, `${chance(pRefuting)} against it`]
  if (bayesFactor !== undefined) {
    tests.push(`Bayes factor ${bayesFactor > bayesFactorMax ? 'above 10⁶' : number(bayesFactor)} for a difference`)
  }
  return `${title}. ${capital(sizes.join(', '))}; ${tests.join(', ')} (${test}${correction}), ${replicates}.`
}

/** Beyond this it is not told how many times likelier. */
const bayesFactorMax = 1e6

const unitless = ['rank-correlation', 'correlation', 'fit']

/** What a claim says, where its author did not. */
function claimInWords(claim: Claim): string {
  const amount = (value: number): string => `${number(value)}${claim.unit === undefined ? '' : ` ${claim.unit}`}`
  const named = (value: string | number): string => (typeof value === 'string' ? value : amount(value))
  const { measure } = claim
  switch (claim.kind) {
    case 'difference': {
      const other = typeof claim.from === 'string' ? `in ${claim.from}` : amount(claim.from)
      const interest = interesting(amount(claim.smallestEffect))
      if (claim.direction === 'either') {
        const that = typeof claim.from === 'string' ? 'that ' : ''
        return `${measure} in ${claim.of} differs from ${that}${other}${interest}`
      }
      return `${measure} is ${claim.direction === 'more' ? 'higher' : 'lower'} in ${claim.of} than ${other}${interest}`
    }
    case 'equivalence':
      return `${measure} in ${claim.of} is that of ${named(claim.to)} within ±${amount(claim.margin)}`
    case 'slope':
      return `${measure} ${{ more: 'rises', less: 'falls', either: 'changes' }[claim.direction]} with x`
        + interesting(`${amount(claim.smallestEffect)} per unit of x`)
    case 'rank-correlation':
      return `${measure} tends to ${{ more: 'rise', less: 'fall', either: 'change' }[claim.direction]} with x`
        + interesting(number(claim.smallestEffect))
    case 'correlation': {
      const goes = { more: 'rises', less: 'falls', either: 'changes' }[claim.direction]
      return `${measure} ${goes} with ${claim.with} in ${claim.of}${interesting(number(claim.smallestEffect))}`
    }
    case 'fit':
      return `${claim.about === 'line' ? 'a line' : 'the prediction'} explains more than ${number(claim.least)} of`
        + ` the variance of ${measure}`
    case 'ordering':
      return `${measure} rises from ${claim.conditions.join(' to ')}${interesting(amount(claim.smallestEffect))}`
  }
}

const interesting = (amount: string): string => ` (smallest effect of interest: ${amount})`

const counted = (seeds: number): string => `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

const range = ({ low, high }: EffectEstimate): string => `${number(low)} to ${number(high)}`

/** 3 significant digits, with a true minus sign. */
function number(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'unknown'
  return String(Number(value.toPrecision(3))).replaceAll('-', '−')
}

const chance = (p: number): string => (p < 0.0001 ? 'p < 0.0001' : `p = ${Number(p.toPrecision(2))}`)

import { correctionNames } from '../../analysis/claims/assessClaims.js'
import type { Claim, ClaimResult } from '../../analysis/claims/claim.js'
import type { StudyResult } from '../../studies/studyResult.js'
import { typeset } from '../typeset.js'
import { formatEstimate, formatNumber, formatPercent } from '../formatNumber.js'
import { table } from '../htmlTable.js'

/** How p values are corrected for the number of claims. */
export type CorrectionName = keyof typeof correctionNames

/** The claims as a table, after what holds of all of them; each in a sentence, as one would print it, behind it. */
export function claimsSection({ claims, verdicts, claimsChanged }: StudyResult, correction: CorrectionName): string {
  if (verdicts.length === 0) return ''
  const methods = verdicts.map(methodOf)
  const isOneMethod = methods.every((method) => method === methods[0])
  const rows = verdicts.map((found, index) => [
    found.id, found.verdict, claims[index]!.text ?? '', effectText(claims[index]!, found), smallestText(claims[index]!),
    chanceText(found), ...(found.power === undefined ? [] : [formatPercent(found.power, 2)]),
    ...(isOneMethod ? [] : [methods[index]!]),
  ])
  const heading = [
    'claim', 'verdict', 'what is claimed', 'effect [interval]', 'that would matter', 'p',
    ...(verdicts[0]!.power === undefined ? [] : ['power']), ...(isOneMethod ? [] : ['test']),
  ]
  const levels = [...new Set(verdicts.map(({ level }) => `${formatNumber(100 * level)} %`))].join(' or ')
  const corrected = verdicts.length === 1 ? '' : `, with ${correctionNames[correction]} over ${verdicts.length} claims`
  return `<h2>Claims</h2>
<p>${claimsChanged ? 'Changed after the run began.' : 'Stated before the run.'} Seeds are the units of replication${
  isOneMethod ? ` (${typeset(methods[0]!)})` : ''}. Intervals have a level of ${levels}; p is that of the claim, or of its
contrary where it is refuted${corrected}. A claim is refuted where its effect is shown to be smaller than the
smallest that would matter, or the other way round.${verdicts[0]!.power === undefined ? '' : powerText}</p>
${table(heading, rows, 'verdicts')}
<details class="sentences"><summary>Each claim in a sentence, with standardised effects and Bayes factors</summary>
<ul>${verdicts.map(({ sentence }) => `<li>${typeset(sentence)}</li>`).join('\n')}</ul></details>`
}

const powerText = ' Power: how often the claim would be supported if the effect were the smallest that would matter (none, for '
  + 'an equivalence), given how seeds scatter.'

function methodOf({ test, n, unpaired }: ClaimResult): string {
  const seeds = n.length === 2 ? `n = ${n[0]} and ${n[1]} seeds` : `n = ${n[0]} ${n[0] === 1 ? 'seed' : 'seeds'}`
  return `${test}, ${seeds}${unpaired === 0 ? '' : `, ${unpaired} without a pair left out`}`
}

const unitless = ['rank-correlation', 'correlation', 'fit']

const unitOf = ({ kind, unit }: Claim): string =>
  (unit === undefined || unit === '1' || unitless.includes(kind) ? '' : ` ${unit}`)

function effectText(claim: Claim, { effect }: ClaimResult): string {
  if (!Number.isFinite(effect.estimate)) return 'too few seeds'
  const estimate = formatEstimate({ mean: effect.estimate, low: effect.low, high: effect.high, values: [] })
  return `${effect.name} ${estimate.replace(', ', ',\u00A0')}${unitOf(claim)}`
}

/** From where on an effect would matter, in units of the claim. */
export function smallestText(claim: Claim): string {
  const amount = (value: number): string => `${formatNumber(value)}${unitOf(claim)}`
  switch (claim.kind) {
    case 'equivalence': return `outside ±${amount(claim.margin)}`
    case 'fit': return `${amount(claim.least + claim.smallestEffect)} (claimed: above ${amount(claim.least)})`
    case 'ordering': return `+${amount(claim.smallestEffect)} a step`
    default: return `${{ more: '+', less: '−', either: '±' }[claim.direction]}${amount(claim.smallestEffect)}`
  }
}

function chanceText({ verdict, effect, p, pRefuting }: ClaimResult): string {
  if (!Number.isFinite(effect.estimate)) return 'n/a'
  const chance = verdict === 'refuted' ? pRefuting : p
  return chance < 0.0001 ? '< 0.0001' : formatNumber(chance, 2)
}

import type { Claim, ClaimResult } from '../../analysis/claims/claim.js'
import type { StudyResult } from '../../studies/studyResult.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatNumber } from '../formatNumber.js'
import { ink, palette } from '../theme.js'

const shapes = { supported: 'circle', refuted: 'square', inconclusive: 'triangle-up' }
const colours = { supported: palette.blue, refuted: palette.vermilion, inconclusive: ink.quiet }

/** What an effect is measured in: the smallest that would matter, from where nothing is shown. */
function scaleOf(claim: Claim): { readonly zero: number; readonly smallest: number } {
  switch (claim.kind) {
    case 'equivalence': return { zero: 0, smallest: claim.margin }
    case 'fit': return { zero: claim.least, smallest: claim.smallestEffect }
    default: return { zero: 0, smallest: claim.smallestEffect }
  }
}

/** Where the whole interval of a supported claim lies, in the same units; any difference may lie on either side. */
function claimedSpan(claim: Claim): readonly [from: number, to: number] {
  if (claim.kind === 'equivalence') return [-1, 1]
  const direction = 'direction' in claim ? claim.direction : 'more'
  return direction === 'less' ? [-Infinity, 0] : direction === 'more' ? [0, Infinity] : [-Infinity, Infinity]
}

function rowOf(claim: Claim, { id, verdict, effect }: ClaimResult) {
  const { zero, smallest } = scaleOf(claim)
  const scaled = (value: number) => (value - zero) / smallest
  return {
    claim: id, verdict, effect: scaled(effect.estimate), low: scaled(effect.low), high: scaled(effect.high),
  }
}

/** The ends of the axis: all intervals, and the smallest effects of interest. */
function reachOf(rows: readonly { readonly low: number; readonly high: number }[]): readonly [number, number] {
  const [low, high] = [Math.min(-1, ...rows.map((row) => row.low)), Math.max(1, ...rows.map((row) => row.high))]
  return [low - (high - low) / 40, high + (high - low) / 40]
}

const ruleAt = (x: number, dash: readonly number[]): Piece =>
  ({ mark: { type: 'rule', strokeDash: dash, color: ink.frame, tooltip: false }, encoding: { x: { datum: x } } })

/** The effects of all claims that have one, each in units of the smallest that would matter; nothing without any. */
export function forestPlot({ claims, verdicts }: StudyResult): Figure | undefined {
  const spans = new Map(claims.map((claim) => [claim.id, claimedSpan(claim)]))
  const found = verdicts.map((verdict, index) => rowOf(claims[index]!, verdict))
    .filter(({ effect, low, high }) => [effect, low, high].every(Number.isFinite))
  if (found.length === 0) return undefined
  const reach = reachOf(found)
  const rows = found.map((row) => {
    const [from, to] = spans.get(row.claim)!
    return { ...row, claimed_from: Math.max(from, reach[0]), claimed_to: Math.min(to, reach[1]) }
  })
  const y = nominal('claim', { title: null, sort: null, axis: { labelLimit: 260 } })
  const scale = { domain: reach, nice: false }
  const present = Object.keys(colours).filter((kind) => rows.some(({ verdict }) => verdict === kind))
  const byVerdict = (looks: Record<string, unknown>): Piece => nominal('verdict', {
    scale: { domain: present, range: present.map((kind) => looks[kind]) },
    legend: { title: null, orient: 'top', direction: 'horizontal' },
  })
  const [color, shape] = [byVerdict(colours), byVerdict(shapes)]
  const tooltip = tooltipOf([
    ['claim', 'claim'], ['verdict', 'verdict'], ['effect', 'effect', fourDigits], ['low', 'from', fourDigits],
    ['high', 'to', fourDigits],
  ])
  return {
    name: 'claims', title: 'Effects of the claims', rows,
    caption: `Each effect with its ${levelsText(verdicts)} interval over seeds (${replicatesText(verdicts)}), in units of the `
      + 'smallest effect that would matter, which the study states (of an equivalence: its margin). Shaded: where the interval '
      + 'lies if the claim holds. Dashed: the smallest effect that would matter, either way; an interval that ends before it '
      + 'refutes an effect. Verdicts are corrected for the number of claims, intervals are not.'
      + (claims.some(({ kind }) => kind === 'fit') ? ' Of a fit: R² above the least that is claimed.' : '')
      + (claims.some(({ kind }) => kind === 'ordering') ? ' Of an ordering: the smallest step.' : ''),
    specification: {
      width: 520, height: 40 + 34 * rows.length,
      layer: [
        {
          mark: { type: 'bar', color: ink.shadeDark, height: { band: 0.7 }, tooltip: false },
          encoding: { y, x: quantitative('claimed_from', { scale }), x2: { field: 'claimed_to' } },
        },
        ruleAt(0, [1, 0]), ruleAt(1, [4, 4]), ruleAt(-1, [4, 4]),
        {
          mark: { type: 'rule', strokeWidth: 2, tooltip: false },
          encoding: {
            y, color,
            x: quantitative('low', { title: 'effect / smallest effect of interest', scale }),
            x2: { field: 'high' },
          },
        },
        {
          mark: { type: 'point', filled: true, size: 80, opacity: 1 },
          encoding: { y, color, shape, x: quantitative('effect'), tooltip },
        },
      ],
    },
  }
}

const levelsText = (verdicts: readonly ClaimResult[]): string =>
  [...new Set(verdicts.map(({ level }) => `${formatNumber(100 * level)} %`))].join(' or ')

/** `n = 10`, or from the fewest to the most seeds, of the effects that are drawn. */
function replicatesText(verdicts: readonly ClaimResult[]): string {
  const counts = verdicts.filter(({ effect }) => Number.isFinite(effect.estimate)).flatMap(({ n }) => n)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least === most ? `n = ${least}` : `n = ${least} to ${most}`
}

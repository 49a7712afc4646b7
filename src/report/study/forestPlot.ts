import type { Claim, ClaimResult } from '../../analysis/claims/claim.js'
import type { StudyResult } from '../../studies/studyResult.js'
import { edge, fourDigits, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
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

function rowOf(claim: Claim, { id, verdict, effect }: ClaimResult) {
  const { zero, smallest } = scaleOf(claim)
  const scaled = (value: number) => (value - zero) / smallest
  return {
    claim: id, verdict, effect: scaled(effect.estimate), low: scaled(effect.low), high: scaled(effect.high),
  }
}

const ruleAt = (x: number, dash: readonly number[]): Piece =>
  ({ mark: { type: 'rule', strokeDash: dash, color: ink.frame, tooltip: false }, encoding: { x: { datum: x } } })

/** The effects of all claims that have one, each in units of the smallest that would matter; nothing without any. */
export function forestPlot({ claims, verdicts }: StudyResult): Figure | undefined {
  const rows = verdicts.map((verdict, index) => rowOf(claims[index]!, verdict))
    .filter(({ effect, low, high }) => [effect, low, high].every(Number.isFinite))
  if (rows.length === 0) return undefined
  const y = nominal('claim', { title: null, sort: null, axis: { labelLimit: 260 } })
  const color = nominal('verdict', {
    scale: { domain: Object.keys(colours), range: Object.values(colours) },
    legend: { title: null, orient: 'top', direction: 'horizontal' },
  })
  const shape = nominal('verdict', {
    scale: { domain: Object.keys(shapes), range: Object.values(shapes) },
    legend: { title: null, orient: 'top', direction: 'horizontal' },
  })
  const tooltip = tooltipOf([
    ['claim', 'claim'], ['verdict', 'verdict'], ['effect', 'effect', fourDigits], ['low', 'from', fourDigits],
    ['high', 'to', fourDigits],
  ])
  return {
    name: 'claims', title: 'Effects of the claims', rows,
    caption: 'Each effect with its interval (at the level 1 − α of the claim), in units of the smallest effect that would '
      + 'matter, which the study states; n is in the table of claims. Dashed: that effect either way; an equivalence '
      + 'is supported where the interval lies between, other claims where it leaves 0 on the side that is claimed. Of a fit: '
      + 'R² above the least that is claimed. '
      + 'Of an ordering: the smallest step.',
    specification: {
      width: 520, height: 40 + 34 * rows.length,
      layer: [
        ruleAt(0, [1, 0]), ruleAt(1, [4, 4]), ruleAt(-1, [4, 4]),
        {
          mark: { type: 'rule', strokeWidth: 2, tooltip: false },
          encoding: {
            y, color,
            x: quantitative('low', { title: 'effect / smallest effect of interest', scale: edge }),
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

import type { Factors } from '../../studies/condition.js'
import { edge, fourDigits, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import { titleOf } from '../chart.js'
import type { Figure } from '../figure.js'
import { palette } from '../theme.js'
import type { DrawnMeasure } from './conditionPlots.js'

const widthPx = 420

/**
 * A measure of conditions that are a list of settings: one below the other with their intervals, named by what is not as
 * in the first one, beside what a claim takes from theory.
 */
export function conditionDots({ name, title, caption, axis, means, predicted }: DrawnMeasure): Figure {
  const names = namesOf(means.map(({ factors }) => factors))
  const rows = means.flatMap(({ condition, mean, low, high }, index) => {
    const x = predicted.get(condition)
    const measured = { condition: names[index]!, kind: 'measured', mean, low, high }
    return x === undefined ? [measured] : [measured, { ...measured, kind: 'predicted', mean: x, low: x, high: x }]
  })
  const y = nominal('condition', { title: null, sort: null, axis: { labelLimit: 330, grid: true, gridDash: [1, 3] } })
  const kinds = ['measured', ...(predicted.size > 0 ? ['predicted'] : [])]
  const color = nominal('kind', {
    scale: { domain: kinds, range: [palette.blue, palette.vermilion] },
    legend: kinds.length === 1 ? null : { title: null, orient: 'top', direction: 'horizontal', symbolFillColor: hollow },
  })
  const tooltip = tooltipOf([
    ['condition', 'condition'], ['kind', 'kind'], ['mean', axis, fourDigits], ['low', '95 % from', fourDigits],
    ['high', 'to', fourDigits],
  ])
  return {
    name: `measure-${name}`, title, caption, rows,
    specification: {
      width: widthPx, height: { step: 24 }, encoding: { y },
      layer: [
        {
          ...only('measured'), mark: { type: 'rule', strokeWidth: 2, tooltip: false },
          encoding: {
            x: quantitative('low', { title: titleOf(axis, widthPx), scale: { zero: false, ...edge } }),
            x2: { field: 'high' }, color,
          },
        },
        {
          ...only('measured'), mark: { type: 'point', filled: true, size: 70, opacity: 1 },
          encoding: { x: quantitative('mean'), color, tooltip },
        },
        ...(predicted.size === 0 ? [] : [{
          ...only('predicted'), mark: { type: 'point', filled: false, size: 160, opacity: 1, strokeWidth: 1.5 },
          encoding: { x: quantitative('mean'), color, tooltip },
        }]),
      ],
    },
  }
}

/** What theory says is a ring, in the legend too. */
const hollow = { expr: `datum.value === 'predicted' ? 'transparent' : '${palette.blue}'` }

const only = (kind: string): Piece => ({ transform: [{ filter: { field: 'kind', equal: kind } }] })

/** The first setting whole, of the others what differs from it. */
export function namesOf(settings: readonly Factors[]): string[] {
  const [first] = settings
  return settings.map((factors, index) => Object.entries(factors)
    .filter(([name, value]) => index === 0 || value !== first![name]).map(([name, value]) => `${name}=${value}`).join(', '))
}

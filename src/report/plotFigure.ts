import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import type { Figure } from './figure.js'
import { ink, palette } from './theme.js'

const colours = [
  palette.blue, palette.vermilion, palette.green, palette.purple, palette.orange, palette.skyBlue, palette.black,
  ink.quiet,
]

/** How a plot of an experiment is drawn. What a logarithmic axis cannot show is left out, and the caption says so. */
export function plotFigure(plot: Plot): Figure {
  const { name, title, rows } = plot
  const drawable = rows.filter((row) => fits(plot.x, row[plot.x.key]) && fits(plot.y, row[plot.y.key]))
  const missing = rows.length - drawable.length
  const caption = missing === 0 ? plot.caption
    : `${plot.caption} ${missing} of ${rows.length} values are not above 0 and have no place on a logarithmic axis.`
  const copies = drawable.map((row) => ({ ...row }))
  return { name, title, caption, rows: copies, specification: specification(plot, drawable) }
}

const fits = (axis: Plot['x'], value: number | string | undefined): boolean =>
  axis.scale !== 'log' || (typeof value === 'number' && value > 0)

const axisOf = ({ title, scale }: Plot['x'], zero: boolean): Piece =>
  (scale === 'log' ? { title, scale: { type: 'log' }, axis: { format: '~g' } } : { title, scale: { zero } })

function specification(plot: Plot, rows: Plot['rows']): Piece {
  const panels = plot.panel === undefined ? [undefined] : [...new Set(rows.map((row) => row[plot.panel!]))]
  const drawn = panels.map((panel) => view(plot, rows, panel, panels.length))
  if (drawn.length === 1) return drawn[0]!
  return { concat: drawn, spacing: 30, columns: 2, resolve: { scale: { color: 'shared' } } }
}

function view(plot: Plot, rows: Plot['rows'], panel: number | string | undefined, panels: number): Piece {
  const { x, y, series, interval, mark } = plot
  const isNumber = typeof rows[0]?.[x.key] === 'number'
  const ofZero = mark === 'bars'
  const names = series === undefined ? [] : [...new Set(rows.map((row) => String(row[series])))]
  const color = series === undefined ? { value: palette.blue }
    : nominal(series, {
      scale: { domain: names, range: names.map((_, index) => colours[index % colours.length]!) },
      legend: { title: null, orient: 'top', direction: 'horizontal', columns: 3 },
    })
  const tooltip = tooltipOf([
    ...(series === undefined ? [] : [[series, series] as const]),
    isNumber ? [x.key, x.title, fourDigits] : [x.key, x.title],
    [y.key, y.title, fourDigits],
    ...(interval === undefined ? []
      : [[interval.low, '95 % from', fourDigits] as const, [interval.high, '95 % to', fourDigits] as const]),
  ])
  const yChannel = quantitative(y.key, axisOf(y, ofZero))
  return {
    ...(panel !== undefined && {
      title: String(panel), transform: [{ filter: { field: plot.panel, equal: panel } }],
    }),
    width: panels > 1 ? 300 : 520, height: panels > 1 ? 240 : 320,
    encoding: {
      x: isNumber && mark !== 'bars' ? quantitative(x.key, axisOf(x, false))
        : nominal(x.key, { title: x.title, sort: null, axis: { labelAngle: 0 } }),
      color,
      ...(mark === 'bars' && series !== undefined && { xOffset: nominal(series, { sort: names }) }),
    },
    layer: [
      ...(mark === 'bars' ? [{ mark: { type: 'bar' }, encoding: { y: yChannel, tooltip } }] : []),
      ...(mark.startsWith('line')
        ? [{ mark: { type: 'line', strokeWidth: 2, tooltip: false }, encoding: { y: yChannel } }] : []),
      ...(interval === undefined ? [] : [{
        mark: { type: 'rule', strokeWidth: 1.5, tooltip: false },
        encoding: { y: quantitative(interval.low, axisOf(y, ofZero)), y2: { field: interval.high } },
      }]),
      ...(mark === 'bars' ? [] : [{
        mark: { type: 'point', filled: true, size: mark === 'line' ? 16 : 45, opacity: 1 },
        encoding: { y: yChannel, tooltip },
      }]),
    ],
  }
}

import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import type { Figure } from './figure.js'
import { heatMap } from './heatMap.js'
import { logAxis } from './logAxis.js'
import { networkPlot } from './networkPlot.js'
import { textWidth } from './textWidth.js'
import { ink, palette } from './theme.js'

const colours = [
  palette.blue, palette.vermilion, palette.green, palette.purple, palette.orange, palette.skyBlue, palette.black,
  ink.quiet,
]

/** Of lines that lie on each other: the first whole, those upon it with gaps through which it is seen. */
const dashes = [[1, 0], [8, 4], [4, 4], [2, 3], [8, 3, 2, 3]]

/** How a plot of an experiment is drawn. What a logarithmic axis cannot show is left out, and the caption says so. */
export function plotFigure(plot: Plot): Figure {
  const { name, title, rows } = plot
  const axes = [plot.x, plot.y, ...(plot.colour ? [plot.colour] : [])]
  const drawable = rows.filter((row) => axes.every((axis) => fits(axis, row[axis.key])))
  const missing = rows.length - drawable.length
  const caption = missing === 0 ? plot.caption
    : `${plot.caption} ${missing} of ${rows.length} values are not above 0 and have no place on a logarithmic axis.`
  const copies = drawable.map((row) => ({ ...row }))
  return { name, title, caption, rows: copies, specification: specification(plot, drawable) }
}

const fits = (axis: Plot['x'], value: number | string | undefined): boolean =>
  axis.scale !== 'log' || (typeof value === 'number' && value > 0)

const axisOf = ({ key, title, scale, whole }: Plot['x'], zero: boolean, rows: Plot['rows']): Piece =>
  (scale === 'log' ? logAxis(title, rows.map((row) => row[key]).filter((value) => typeof value === 'number'))
    : { title, scale: { zero }, ...(whole && { axis: { tickMinStep: 1, format: 'd' } }) })

/** Titles of panels that are too long for one line have two. */
const titleWidth = 44
function titleOf(panel: string): string | string[] {
  const cut = panel.length > titleWidth ? panel.lastIndexOf(', ', titleWidth) : -1
  return cut === -1 ? panel : [panel.slice(0, cut + 1), panel.slice(cut + 2)]
}

function specification(plot: Plot, rows: Plot['rows']): Piece {
  const panels = plot.panel === undefined ? [undefined] : [...new Set(rows.map((row) => row[plot.panel!]))]
  const drawn = panels.map((panel) => view(plot, rows, panel, panels.length))
  if (drawn.length === 1) return drawn[0]!
  const scale = { color: 'shared', ...(plot.shape !== undefined && { shape: 'shared' }), ...(plot.oneScale && { y: 'shared' }) }
  return { concat: drawn, spacing: 30, columns: panels.length === 3 ? 3 : 2, resolve: { scale } }
}

function view(plot: Plot, rows: Plot['rows'], panel: number | string | undefined, panels: number): Piece {
  const ofPanel = panel === undefined ? {}
    : { title: titleOf(String(panel)), transform: [{ filter: { field: plot.panel, equal: panel } }] }
  if (plot.mark === 'network') return networkPlot({ ...plot, mark: plot.mark }, ofPanel, colours)
  if (plot.mark === 'cells') {
    const own = rows.filter((row) => plot.panel === undefined || row[plot.panel] === panel)
    return heatMap({ ...plot, mark: plot.mark }, ofPanel, own)
  }
  const y = plot.y.title === 'of panel' ? { ...plot.y, title: String(panel) } : plot.y
  const { x, series, interval, mark, measured } = plot
  const isNumber = typeof rows[0]?.[x.key] === 'number'
  const ofZero = mark === 'bars'
  const names = series === undefined ? [] : [...new Set(rows.map((row) => String(row[series])))]
  const color = series === undefined ? { value: palette.blue }
    : nominal(series, {
      scale: { domain: names, range: names.map((_, index) => colours[index % colours.length]!) },
      legend: { title: null, orient: 'top', direction: 'horizontal', columns: 3 },
    })
  const lying = (layer: Piece) => (plot.overlaid ? names.map((name, index) => overlaid(layer, series!, name, {
    index, above: names.length - 1 - index,
  })) : [layer])
  const tooltip = tooltipOf([
    ...(series === undefined ? [] : [[series, series] as const]),
    isNumber ? [x.key, x.title, fourDigits] : [x.key, x.title],
    [y.key, y.title, fourDigits],
    ...(interval === undefined ? []
      : [[interval.low, `${interval.as === 'band' ? 'band' : '95 %'} from`, fourDigits] as const,
        [interval.high, `${interval.as === 'band' ? 'band' : '95 %'} to`, fourDigits] as const]),
  ])
  const shown = panel === undefined ? rows : rows.filter((row) => row[plot.panel!] === panel || plot.oneScale)
  const width = panels === 1 ? 520 : panels === 3 ? 210 : 300
  const yChannel = quantitative(y.key, axisOf(y, ofZero, shown))
  const isMeasured = { field: series, oneOf: measured }
  const asPoints = measured === undefined ? {} : { transform: [{ filter: isMeasured }] }
  const asLines = measured === undefined ? {} : { transform: [{ filter: { not: isMeasured } }] }
  return {
    ...ofPanel,
    width, height: panels > 1 ? 240 : 320,
    encoding: {
      x: isNumber && mark !== 'bars' ? quantitative(x.key, axisOf(x, false, rows))
        : nominal(x.key, { title: x.title, sort: null, axis: { labelAngle: isCrowded(shown, x.key, width) ? -45 : 0 } }),
      color,
      ...(mark === 'bars' && series !== undefined && { xOffset: nominal(series, { sort: names }) }),
    },
    layer: [
      ...(mark === 'bars' ? [{ mark: { type: 'bar' }, encoding: { y: yChannel, tooltip } }] : []),
      ...(mark.startsWith('line')
        ? [{ ...asLines, mark: { type: 'line', strokeWidth: 2, tooltip: false }, encoding: { y: yChannel } }].flatMap(lying)
        : []),
      ...(interval?.as !== 'band' ? [] : [{
        ...asLines,
        mark: { type: 'area', opacity: 0.18, tooltip: false },
        encoding: { y: quantitative(interval.low, axisOf(y, ofZero, shown)), y2: { field: interval.high } },
      }]),
      ...(interval === undefined || interval.as === 'band' ? [] : [{
        ...asPoints,
        mark: { type: 'rule', strokeWidth: 1.5, tooltip: false },
        encoding: { y: quantitative(interval.low, axisOf(y, ofZero, shown)), y2: { field: interval.high } },
      }]),
      ...(mark === 'bars' ? [] : [{
        ...asPoints,
        mark: { type: 'point', filled: true, size: mark === 'line' ? 16 : 45, opacity: 1 },
        encoding: { y: yChannel, tooltip },
      }].flatMap(lying)),
    ],
  }
}

/** Whether names in a row would touch each other. */
function isCrowded(rows: Plot['rows'], key: string, width: number): boolean {
  const names = [...new Set(rows.map((row) => String(row[key])))]
  return names.reduce((sum, name) => sum + textWidth(name, 12) + 6, 0) > width && names.every((name) => name.length <= 16)
}

/** The layer of one series of several that lie on each other. */
function overlaid(
  layer: Piece, series: string, name: string, { index, above }: { readonly index: number; readonly above: number },
): Piece {
  const mark = layer['mark'] as Piece
  const style = mark['type'] === 'line'
    ? { strokeDash: dashes[index % dashes.length]!, strokeWidth: 1.5 + 0.6 * above } : { size: 14 + 12 * above }
  return { ...layer, transform: [{ filter: { field: series, equal: name } }], mark: { ...mark, ...style } }
}

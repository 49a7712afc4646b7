import type { Plot } from '../experiments/experiment.js'
import { edge, fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import { shown } from './interaction.js'
import { linesOf } from './linesOf.js'
import { logAxis } from './logAxis.js'
import { seriesLook } from './seriesLook.js'
import { textWidth } from './textWidth.js'

/** Where a chart stands. */
export interface ChartPlace {
  /** Title and filter of its panel; empty where there is one panel. */
  readonly ofPanel: Piece
  /** The panel's value, the title of its y axis where that is 'of panel'. */
  readonly panel: number | string | undefined
  readonly panels: number
  /** Of the layer that `interaction` looks at. */
  readonly name: string
}

/** Of the theme. */
const axisTitlePx = 13

/** More points than this in a panel are small, so that they do not hide each other and the lines. */
const pointsMany = 150

/** Marks that are there to be hovered over, and that no legend knows. */
const hidden: Piece = { color: { value: '#000000' }, opacity: { value: 0 } }

/** Width and height of a chart, and how many stand beside each other. */
export function chartSize(panels: number): { readonly width: number; readonly height: number; readonly columns: number } {
  if (panels === 1) return { width: 640, height: 340, columns: 1 }
  return panels === 2 || panels === 4 ? { width: 300, height: 240, columns: 2 } : { width: 208, height: 190, columns: 3 }
}

/** Lines, points or bars, with intervals as rules or as a band. `rows` are those of all panels. */
export function chart(
  plot: Plot, rows: Plot['rows'], { ofPanel, panel, panels, name }: ChartPlace, colours: readonly string[],
): Piece {
  const { x, series, interval, mark, measured } = plot
  const y = plot.y.title === 'of panel' ? { ...plot.y, title: String(panel) } : plot.y
  const isNumber = typeof rows[0]?.[x.key] === 'number'
  const isBars = mark === 'bars'
  const names = series === undefined ? [] : [...new Set(rows.map((row) => String(row[series])))]
  const look = seriesLook(plot, names, colours)
  const ofPanelAlone = panel === undefined ? rows : rows.filter((row) => row[plot.panel!] === panel)
  const isHere = new Set(series === undefined ? [] : ofPanelAlone.map((row) => String(row[series])))
  const ofView = plot.oneScale ? rows : ofPanelAlone
  const { width, height } = chartSize(panels)
  const xTitle = titleOf(x.title, width)
  const yAxis = { ...axisOf(y, isBars, ofView), title: titleOf(y.title, height) }
  const yChannel = quantitative(y.key, yAxis)
  const tooltip = tooltipOf(tooltipLines(plot, y.title, isNumber))
  const seen = (opacity: number): Piece => (series === undefined ? {} : { opacity: shown(opacity) })
  const isMeasured = { field: series, oneOf: measured }
  const asPoints = measured === undefined ? {} : { transform: [{ filter: isMeasured }] }
  const asLines = measured === undefined ? {} : { transform: [{ filter: { not: isMeasured } }] }
  const above = (of: string): number => names.length - 1 - names.indexOf(of)
  const parted = (layer: Piece, of: readonly string[], style: (name: string) => Piece): Piece[] =>
    of.filter((one) => isHere.has(one)).map((one) => ofSeries(layer, series!, one, style(one)))
  const lineNames = names.filter((one) => !measured?.includes(one))
  const lines = { ...asLines, mark: { type: 'line', tooltip: false }, encoding: {
    y: yChannel, ...(plot.order !== undefined && { order: quantitative(plot.order) }), ...look.lines, ...seen(1),
  } }
  const isHidden = mark === 'line' && measured === undefined
  const points = {
    ...asPoints,
    mark: {
      type: 'point', filled: true, size: ofPanelAlone.length > pointsMany ? 12 : 45,
      ...(series === undefined && { opacity: 1 }),
    },
    encoding: { y: yChannel, tooltip, ...look.points, ...(isHidden ? hidden : seen(1)) },
  }
  const ends = interval && { y: quantitative(interval.low, yAxis), y2: { field: interval.high } }
  const layers: Piece[] = [
    ...(isBars ? [{ mark: { type: 'bar' }, encoding: { y: yChannel, tooltip, ...seen(1) } }] : []),
    ...(!mark.startsWith('line') ? [] : !plot.overlaid && !look.dashes ? [lines] : parted(lines, lineNames, (one) => ({
      ...(look.dashes && { strokeDash: look.dashes.get(one) }), ...(plot.overlaid && { strokeWidth: 1.5 + 0.6 * above(one) }),
    }))),
    ...(interval?.as !== 'band' ? [] : [{
      ...asLines,
      mark: { type: 'area', tooltip: false, ...(series === undefined && { opacity: 0.18 }) },
      encoding: { ...ends, ...seen(0.18) },
    }]),
    ...(interval === undefined || interval.as === 'band' ? [] : [{
      ...asPoints, mark: { type: 'rule', strokeWidth: 1.5, tooltip: false }, encoding: { ...ends, ...seen(1) },
    }]),
    ...(isBars ? [] : plot.overlaid && !isHidden ? parted(points, measured ?? names, (one) => ({ size: 32 + 16 * above(one) }))
      : [points]),
  ]
  return {
    ...ofPanel,
    width, height,
    encoding: {
      x: isNumber && !isBars
        ? quantitative(x.key, { ...axisOf(x, false, ofPanelAlone, panels === 1 ? ticksAlong : undefined), title: xTitle })
        : nominal(x.key, {
          title: xTitle, sort: null, axis: { labelAngle: isCrowded(ofView, x.key, width) ? -45 : 0, labelLimit: 160 },
        }),
      ...look.all,
      ...(isBars && series !== undefined && { xOffset: nominal(series, { sort: names }) }),
    },
    layer: [{ name, ...layers[0]! }, ...layers.slice(1)],
  }
}

/** The title of an axis, in lines where it is longer. */
export function titleOf(title: string, axisPx: number): string | string[] {
  const lines = linesOf(title, axisPx, axisTitlePx)
  return lines.length === 1 ? title : lines
}

/** About as many ticks as have room along a single chart. */
const ticksAlong = 10

function axisOf({ key, title, scale, whole, zero }: Plot['x'], isBars: boolean, rows: Plot['rows'], tickCount?: number): Piece {
  const values = rows.map((row) => row[key]).filter((value) => typeof value === 'number')
  if (scale === 'log') return logAxis(title, values)
  const ends = { ...scaleOf(values, zero ?? isBars), ...(!isBars && edge) }
  const axis = { ...(whole && { tickMinStep: 1, format: 'd' }), ...(tickCount !== undefined && { tickCount }) }
  return { title, scale: ends, ...(Object.keys(axis).length > 0 && { axis }) }
}

/** Where all values are one, an axis from 0 to that, since Vega would make one of no length. */
function scaleOf(values: readonly number[], zero: boolean): Piece {
  const [first] = values
  if (first === undefined || values.some((value) => value !== first)) return { zero }
  return { domain: first === 0 ? [0, 1] : [Math.min(0, first), Math.max(0, first)] }
}

function tooltipLines({ x, y, series, interval }: Plot, yTitle: string, isNumber: boolean): Parameters<typeof tooltipOf>[0] {
  const ends = interval?.ends ?? '95 %'
  return [
    ...(series === undefined ? [] : [[series, series] as const]),
    isNumber ? [x.key, x.title, fourDigits] : [x.key, x.title],
    [y.key, yTitle, fourDigits],
    ...(interval === undefined ? []
      : [[interval.low, `${ends} from`, fourDigits] as const, [interval.high, `${ends} to`, fourDigits] as const]),
  ]
}

/** Whether names in a row, each in the middle of its place, would touch each other. */
function isCrowded(rows: Plot['rows'], key: string, width: number): boolean {
  const names = [...new Set(rows.map((row) => String(row[key])))]
  const halves = names.map((name) => textWidth(name, 12) / 2)
  return halves.some((half, index) => index > 0 && half + halves[index - 1]! + 6 > width / names.length)
}

/** A layer of one series alone, with a style of its own. */
const ofSeries = (layer: Piece, series: string, name: string, style: Piece): Piece => ({
  ...layer, transform: [{ filter: { field: series, equal: name } }], mark: { ...layer['mark'] as Piece, ...style },
})

import type { Plot } from '../experiments/experiment.js'
import { nominal, type Piece } from './channels.js'
import { textWidth } from './textWidth.js'
import { typesetText } from './typeset.js'

/** Lines differ in their gaps too, for who sees no colours; through the gaps a line that lies below is seen. */
const dashes = [[1, 0], [8, 4], [2, 3], [8, 3, 2, 3], [4, 4], [14, 3], [1, 5], [14, 3, 2, 3, 2, 3]]

/** And points in their shapes. */
const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'triangle-right', 'triangle-left']

/** What a line is in a legend whose other entries are points. */
export const bar = 'M-1.2,-0.2L1.2,-0.2L1.2,0.2L-1.2,0.2Z'

/** The most that entries of a legend beside each other are wide, and what an entry takes beside its text. */
const legendPixels = 640
const entryPixels = 40

/** How the series of a chart are told apart: channels of all layers, of lines and of points. They have one legend. */
export interface SeriesLook {
  readonly all: Piece
  readonly lines: Piece
  readonly points: Piece
  /** Dashes of the lines by the names of series, which is how they are said where the legend shows points. */
  readonly dashes?: ReadonlyMap<string, readonly number[]>
}

/** The look of the series `names`, in the order of the legend; of none, one colour. */
export function seriesLook({ series, mark, measured }: Plot, names: readonly string[], colours: readonly string[]): SeriesLook {
  if (series === undefined) return { all: { color: { value: colours[0] } }, lines: {}, points: {} }
  const isMeasured = (name: string) => measured?.includes(name) === true
  const isPoint = (name: string) =>
    isMeasured(name) || (measured === undefined && (mark === 'points' || mark === 'line and points'))
  const isLine = (name: string) => mark.startsWith('line') && !isMeasured(name)
  const hasPoints = names.some(isPoint)
  const legend = {
    title: null, orient: 'top', direction: 'horizontal', columns: columnsOf(names), labelLimit: legendPixels,
    ...labelled(names),
    ...(mark !== 'bars' && !hasPoints && { symbolType: 'stroke', symbolSize: 400 }),
  }
  const channel = (range: readonly unknown[]): Piece => nominal(series, { scale: { domain: names, range }, legend })
  const inTurn = <Value>(values: readonly Value[], takes: (name: string) => boolean, other: Value): Value[] =>
    names.map((name, index) => (takes(name) ? values[names.slice(0, index).filter(takes).length % values.length]! : other))
  const lineDashes = inTurn(dashes, isLine, dashes[0]!)
  return {
    all: { color: channel(inTurn(colours, () => true, colours[0]!)) },
    lines: names.some(isLine) && !hasPoints ? { strokeDash: channel(lineDashes) } : {},
    points: hasPoints ? { shape: channel(inTurn(shapes, isPoint, bar)) } : {},
    ...(hasPoints && {
      dashes: new Map(names.map((name, index) => [name, lineDashes[index]!] as const).filter(([name]) => isLine(name))),
    }),
  }
}

/** Names as they are written on paper, where that is not how they are. */
function labelled(names: readonly string[]): Piece {
  const others = names.map((name) => [name, typesetText(name)] as const).filter(([name, written]) => name !== written)
  return others.length === 0 ? {}
    : { labelExpr: `${JSON.stringify(Object.fromEntries(others))}[datum.label] || datum.label` }
}

/** As many as have room beside each other, each column as wide as its widest entry. */
function columnsOf(names: readonly string[]): number {
  const widths = names.map((name) => textWidth(name, 12) + entryPixels)
  const needed = (columns: number): number => Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...widths.filter((_, index) => index % columns === column))).reduce((sum, width) => sum + width, 0)
  return Math.max(1, ...[2, 3, 4, 5, 6].filter((columns) => columns <= names.length && needed(columns) <= legendPixels))
}

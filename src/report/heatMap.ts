import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, tooltipOf, type Piece } from './channels.js'
import { colourScale } from './colourScale.js'

/** Cells as wide as the axes have room for, wider where they are few, and all of them at most as wide as a plot, or a panel. */
const cellPixels = 18
const widePixels = 30
const fewCells = 12
const plotPixels = 540
const panelPixels = 300
const thirdPixels = 210
/** Larger cells have a gap between them; smaller ones are seen as one picture. */
const strokedPixels = 12

const trueMinus = 'replace(datum.label, /^-/, "−")'

const place = ({ key, title }: Plot['x']): Piece =>
  nominal(key, { title, sort: null, axis: { labelAngle: 0, labelOverlap: true, labelExpr: trueMinus } })

/**
 * A plot of cells: a rectangle at each x and y, whose colour says its value. `shown` are the rows of the panel, one of
 * `panels`.
 */
export function heatMap(
  { x, y, colour, rows }: Plot & { readonly mark: 'cells' }, panel: Piece, shown: Plot['rows'] = rows, panels = 1,
): Piece {
  const { key, title } = colour!
  const across = Math.max(...[x, y].map((axis) => new Set(shown.map((row) => row[axis.key])).size))
  const room = panels === 1 ? plotPixels : panels === 3 ? thirdPixels : panelPixels
  const step = Math.max(1, Math.min(across <= fewCells ? widePixels : cellPixels, Math.floor(room / across)))
  return {
    ...panel, width: { step }, height: { step },
    mark: { type: 'rect', ...(step > strokedPixels && { stroke: '#ffffff', strokeWidth: 1 }) },
    encoding: { x: place(x), y: place(y), color: colourScale(colour!, rows),
      tooltip: tooltipOf([[x.key, x.title], [y.key, y.title],
        colour!.names === undefined ? [key, title, fourDigits] : [key, title]]) },
  }
}

import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import { palette } from './theme.js'

/** Cells as wide as the axes have room for, wider where they are few, and all of them at most as wide as a plot, or a panel. */
const cellPixels = 18
const widePixels = 30
const fewCells = 12
const plotPixels = 540
const panelPixels = 300
const thirdPixels = 210

const categories = [palette.skyBlue, palette.blue, palette.yellow, palette.vermilion, palette.green, palette.purple]

const place = ({ key, title }: Plot['x']): Piece =>
  nominal(key, { title, sort: null, axis: { labelAngle: 0, labelOverlap: true, labelSeparation: 4 } })

/**
 * A plot of cells: a rectangle at each x and y, whose colour says its value. Light is low, dark is high; where there are
 * negative values, blue is above 0 and orange below. Names have a colour each. `shown` are the rows of the panel, one of
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
    mark: { type: 'rect', ...(step > 8 && { stroke: '#ffffff', strokeWidth: 1 }) },
    encoding: { x: place(x), y: place(y), color: colourOf(colour!, rows),
      tooltip: tooltipOf([[x.key, x.title], [y.key, y.title],
        colour!.names === undefined ? [key, title, fourDigits] : [key, title]]) },
  }
}

function colourOf({ key, title, scale, names }: NonNullable<Plot['colour']>, rows: Plot['rows']): Piece {
  if (names !== undefined) {
    return nominal(key, {
      title, scale: { domain: names, range: names.map((_, index) => categories[index % categories.length]!) },
      legend: { orient: 'top', direction: 'horizontal', columns: 2, titleLimit: 300 },
    })
  }
  const hasNegative = rows.some((row) => Number(row[key]) < 0)
  return quantitative(key, {
    title,
    scale: hasNegative ? { scheme: 'blueorange', reverse: true, domainMid: 0 }
      : { scheme: 'blues', ...(scale === 'log' && { type: 'log' }) },
    legend: { orient: 'top', direction: 'horizontal', format: hasNegative ? '.1f' : '.3~g', gradientLength: 160,
      titleLimit: 160 },
  })
}

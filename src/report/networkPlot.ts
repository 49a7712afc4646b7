import type { Plot } from '../experiments/experiment.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import { colourScale } from './colourScale.js'
import { ink } from './theme.js'

const sidePixels = 320
/** The most vertices that are labelled. */
const labelsMax = 20

/**
 * A plot of a graph: rows with the other end of a link are lines, all others vertices at their places. Their colour says
 * the number of `colour`, or else the name of `series`.
 */
export function networkPlot(
  { x, y, link, series, colour, shape, rows }: Plot & { readonly mark: 'network' }, panel: Piece, colours: readonly string[],
): Piece {
  const names = valuesOf(rows, series)
  const vertices = rows.filter((row) => typeof row[link!.x] !== 'number')
  const filters = (panel['transform'] as readonly Piece[] | undefined) ?? []
  const isLink = `isNumber(datum[${JSON.stringify(link!.x)}])`
  const legend = { orient: 'top', direction: 'horizontal', columns: 8 }
  return {
    ...(panel['title'] !== undefined && { title: panel['title'] }), width: sidePixels, height: sidePixels,
    layer: [
      {
        transform: [...filters, { filter: isLink }], mark: { type: 'rule', stroke: ink.frame, strokeWidth: 1, tooltip: false },
        encoding: { x: place(x.key), y: place(y.key), x2: { field: link!.x }, y2: { field: link!.y } },
      },
      {
        transform: [...filters, { filter: `!${isLink}` }],
        mark: {
          type: 'point', filled: true, size: 110, opacity: 1, stroke: colour === undefined ? '#ffffff' : ink.axis,
          strokeWidth: 0.8,
        },
        encoding: {
          x: place(x.key), y: place(y.key),
          ...(colour && { color: colourScale(colour, vertices) }),
          ...(series !== undefined && { color: nominal(series, {
            scale: { domain: names, range: names.map((_, index) => colours[index % colours.length]!) },
            legend: { title: series, ...legend },
          }) }),
          ...(shape !== undefined && { shape: nominal(shape, {
            scale: { domain: valuesOf(rows, shape) },
            legend: { title: shape, ...legend, orient: 'bottom', symbolFillColor: ink.axis },
          }) }),
          tooltip: tooltipOf([['vertex', 'vertex'],
            ...(colour === undefined ? [] : [[colour.key, colour.title, fourDigits] as const]),
            ...[series, shape].filter((key) => key !== undefined).map((key) => [key, key] as const)]),
        },
      },
      ...(new Set(vertices.map(({ vertex }) => vertex)).size > labelsMax ? [] : [{
        transform: [...filters, { filter: `!${isLink}` }],
        mark: { type: 'text', dy: -11, fontSize: 11, tooltip: false },
        encoding: { x: place(x.key), y: place(y.key), text: { field: 'vertex' } },
      }]),
    ],
  }
}

const place = (field: string): Piece => quantitative(field, { scale: { zero: false, nice: false, padding: 24 }, axis: null })

/** What a column says of vertices, in the order of its numbers. */
const valuesOf = (rows: Plot['rows'], key: string | undefined): string[] => (key === undefined ? []
  : [...new Set(rows.map((row) => String(row[key] ?? '')))].filter((value) => value !== '')
    .sort((left, right) => Number(left) - Number(right) || (left < right ? -1 : 1)))

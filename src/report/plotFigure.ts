import type { Plot } from '../experiments/experiment.js'
import type { Piece } from './channels.js'
import { chart, chartSize } from './chart.js'
import type { Figure } from './figure.js'
import { heatMap } from './heatMap.js'
import { interaction } from './interaction.js'
import { networkPlot } from './networkPlot.js'
import { textWidth } from './textWidth.js'
import { ink, palette } from './theme.js'
import { typesetText } from './typeset.js'

const colours = [
  palette.blue, palette.vermilion, palette.green, palette.purple, palette.orange, palette.skyBlue, palette.black,
  ink.quiet,
]

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

/** Titles of panels that are too long for one line break at commas. */
function titleOf(panel: string, width: number): string | string[] {
  const lines: string[] = ['']
  for (const part of panel.split(/(?<=, )/)) {
    const last = lines.at(-1)!
    if (last !== '' && textWidth(last + part, 13) > width) lines.push(part)
    else lines[lines.length - 1] = last + part
  }
  return lines.length === 1 ? panel : lines.map((line) => line.trimEnd())
}

function specification(plot: Plot, rows: Plot['rows']): Piece {
  const panels = plot.panel === undefined ? [undefined] : [...new Set(rows.map((row) => row[plot.panel!]))]
  const drawn = panels.map((panel, index) => view(plot, rows, panel, { panels: panels.length, name: `marks_${index}` }))
  const isChart = plot.mark !== 'cells' && plot.mark !== 'network' && rows.length > 0
  const params = isChart && {
    params: interaction(panels.map((_, index) => `marks_${index}`), { series: plot.series, zooms: zooms(plot) }),
  }
  if (drawn.length === 1) return { ...params, ...drawn[0]! }
  const channels = ['color', ...(isChart ? ['strokeDash'] : []), ...(isChart || plot.shape !== undefined ? ['shape'] : []),
    ...(plot.oneScale ? ['y'] : [])]
  const columns = isChart ? chartSize(panels.length).columns : panels.length === 3 ? 3 : 2
  return {
    ...params, concat: drawn, spacing: 30, columns,
    resolve: { scale: Object.fromEntries(channels.map((channel) => [channel, 'shared'])) },
  }
}

/** Where x and y are quantities; names and bars stay where they are. */
const zooms = ({ mark, rows, x }: Plot): boolean => mark !== 'bars' && typeof rows[0]?.[x.key] === 'number'

function view(
  plot: Plot, rows: Plot['rows'], panel: number | string | undefined,
  place: { readonly panels: number; readonly name: string },
): Piece {
  const ofPanel = panel === undefined ? {} : {
    title: titleOf(typesetText(String(panel)), chartSize(place.panels).width),
    transform: [{ filter: { field: plot.panel, equal: panel } }],
  }
  if (plot.mark === 'network') return networkPlot({ ...plot, mark: plot.mark }, ofPanel, colours)
  if (plot.mark !== 'cells') return chart(plot, rows, { ...place, ofPanel, panel }, colours)
  const own = rows.filter((row) => plot.panel === undefined || row[plot.panel] === panel)
  return heatMap({ ...plot, mark: plot.mark }, ofPanel, own, place.panels)
}

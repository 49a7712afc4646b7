import { turnOfEventLoop } from '../engine/simulate.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { RunFolder } from '../files/runFolder.js'
import { csvTable } from '../report/csvTable.js'
import type { Figure } from '../report/figure.js'
import { renderFigure, type RenderedFigure } from '../report/renderFigure.js'

/** A value as the text of a JSON file. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Draws figures, one a turn of the event loop. Throws `Interrupted` where `signal` is aborted before the end. */
export async function drawFigures(figures: readonly Figure[], signal: AbortSignal): Promise<RenderedFigure[]> {
  const drawn: RenderedFigure[] = []
  for (const figure of figures) {
    drawn.push(await renderFigure(figure))
    await turnOfEventLoop()
    if (signal.aborted) throw new Interrupted('stopped')
  }
  return drawn
}

/** Writes each figure as SVG, as the CSV of what it shows, and, where it is drawn from that, as Vega-Lite. */
export function writeFigures(folder: Pick<RunFolder, 'writeText'>, figures: readonly RenderedFigure[]): void {
  for (const { figure, svg, vega } of figures) {
    folder.writeText(`figures/${figure.name}.svg`, svg)
    folder.writeText(`figures/${figure.name}.csv`, csvTable(figure.rows))
    if (vega) folder.writeText(`figures/${figure.name}.vl.json`, json(withCaption(figure)))
  }
}

/** The specification with the figure's title and caption, which Vega-Lite keeps and does not draw. */
const withCaption = ({ title, caption, specification }: Figure): object => ({ usermeta: { title, caption }, ...specification })

import { turnOfEventLoop } from '../engine/simulate.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { RunFolder } from '../files/runFolder.js'
import { csvTable } from '../report/csvTable.js'
import type { Figure } from '../report/figure.js'
import { renderFigure, type RenderedFigure } from '../report/renderFigure.js'
import { specificationText } from '../report/wholeSpecification.js'

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

/** Writes each figure as SVG, as the CSV of what it shows, and, where it is drawn from that, as Vega-Lite with those data. */
export function writeFigures(folder: Pick<RunFolder, 'writeText'>, figures: readonly RenderedFigure[]): void {
  for (const { figure, svg, vega } of figures) {
    folder.writeText(`figures/${figure.name}.svg`, svg)
    folder.writeText(`figures/${figure.name}.csv`, csvTable(figure.rows))
    if (vega) folder.writeText(`figures/${figure.name}.vl.json`, specificationText(figure))
  }
}

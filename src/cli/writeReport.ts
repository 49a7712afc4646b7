import { turnOfEventLoop } from '../engine/simulate.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { RecallResult, Speed } from '../experiments/recallResult.js'
import type { RunFolder } from '../files/runFolder.js'
import { csvTable } from '../report/csvTable.js'
import { htmlReport } from '../report/htmlReport.js'
import { recallFigures } from '../report/recallFigures.js'
import { renderFigure } from '../report/renderFigure.js'
import type { ReportRecord } from '../report/reportPage.js'
import type { Output } from './settings.js'

export interface ReportInput {
  readonly result: RecallResult
  readonly speed: Speed
  readonly record: ReportRecord
  /** The circuit file after all `--set`. */
  readonly document: object
  readonly command: string
  readonly output: Output
}

/**
 * Writes all but the spikes into a run's folder: the circuit as declared, record, summary, figures and the report.
 * Throws `Interrupted` where `signal` is aborted before the end.
 */
export async function writeReport(
  folder: RunFolder, { result, speed, record, document, command, output }: ReportInput, signal: AbortSignal,
): Promise<void> {
  const figures = []
  for (const figure of recallFigures(result)) {
    figures.push(await renderFigure(figure))
    await turnOfEventLoop()
    if (signal.aborted) throw new Interrupted('stopped')
  }
  folder.writeText('circuit.json', json(document))
  folder.writeText('record.json', json(record))
  folder.writeText('summary.json', json(result))
  if (output.figures) {
    for (const { figure, svg } of figures) {
      folder.writeText(`figures/${figure.name}.svg`, svg)
      folder.writeText(`figures/${figure.name}.csv`, csvTable(figure.rows))
      folder.writeText(`figures/${figure.name}.vl.json`, json(figure.specification))
    }
  }
  folder.writeText('report.html', htmlReport({ result, speed, figures, record, command, version: LOBULE_VERSION }))
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

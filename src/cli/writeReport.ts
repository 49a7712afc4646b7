import type { RecallResult, Speed } from '../experiments/recallResult.js'
import type { RunFolder } from '../files/runFolder.js'
import { htmlReport } from '../report/htmlReport.js'
import { recallFigures } from '../report/recallFigures.js'
import type { ReportRecord } from '../report/reportPage.js'
import type { InputFile, Output } from './settings.js'
import { drawFigures, json, writeFigures } from './writeFigures.js'

export interface ReportInput {
  readonly result: RecallResult
  readonly speed: Speed
  readonly record: ReportRecord
  /** The circuit file after all `--set`. */
  readonly document: object
  /** The files that it names. */
  readonly inputs: readonly InputFile[]
  readonly command: string
  readonly output: Output
}

/**
 * Writes all but the spikes into a run's folder: the circuit as declared, record, summary, figures and the report.
 * Throws `Interrupted` where `signal` is aborted before the end.
 */
export async function writeReport(
  folder: RunFolder, { result, speed, record, document, inputs, command, output }: ReportInput, signal: AbortSignal,
): Promise<void> {
  const figures = await drawFigures(recallFigures(result), signal)
  folder.writeText('circuit.json', json(document))
  for (const { path, text } of inputs) folder.writeText(path, text)
  folder.writeText('record.json', json(record))
  folder.writeText('summary.json', json(result))
  if (output.figures) writeFigures(folder, figures)
  folder.writeText('report.html', htmlReport({ result, speed, figures, record, command, version: LOBULE_VERSION }))
}

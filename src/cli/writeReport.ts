import type { Output } from '../experiments/runOutput.js'
import type { RunFolder } from '../files/runFolder.js'
import type { RunRecord } from './record.js'
import { asKept, runReport } from './runReport.js'
import type { InputFile } from './settings.js'
import { json, writeFigures } from './writeFigures.js'

/** What a run keeps. */
export interface Written {
  readonly record: RunRecord
  readonly result: unknown
  /** Whether figures are files too. */
  readonly figures: Output['figures']
  /** The circuit file after all `--set`, and the files that it names, of an experiment that runs on a circuit. */
  readonly document?: object
  readonly inputs?: readonly InputFile[]
}

/**
 * Writes record, summary, figures, the circuit as declared and the report into a run's folder; tables and spikes are the
 * experiment's own business. Throws `Interrupted` where `signal` is aborted before the end.
 */
export async function writeReport(
  folder: RunFolder, { record, result, figures, document, inputs = [] }: Written, signal: AbortSignal,
): Promise<void> {
  const drawn = await runReport(asKept({ record, summary: result, ...(document && { document }) }), signal)
  if (document) folder.writeText('circuit.json', json(document))
  for (const { path, text } of inputs) folder.writeText(path, text)
  folder.writeText('record.json', json(record))
  folder.writeText('summary.json', json(result))
  if (figures) writeFigures(folder, drawn.figures)
  folder.writeText('report.html', drawn.html)
}

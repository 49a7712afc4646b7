import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { rewriteListed } from '../files/fileList.js'
import { readJson } from '../files/readJson.js'
import { holdsStudy, runRecordIn, studyIn } from './keptFolder.js'
import { openInBrowser } from './openInBrowser.js'
import { runReport, type KeptRun } from './runReport.js'
import { stoppable } from './stoppable.js'
import { drawStudy } from './studyDrawing.js'

/** Options of `lobule report`, as the command line gives them. */
export interface ReportOptions {
  /** Another file than the folder's `report.html`. */
  readonly out?: string
  readonly open?: boolean
}

/** `lobule report FOLDER`: makes the report of a run or a study again from what is in its folder, and prints where it is. */
export async function reportCommand(folder: string, { out, open }: ReportOptions): Promise<void> {
  const html = await stoppable((signal) =>
    (holdsStudy(folder) ? reportOfStudy(folder, signal) : reportOfRun(folder, signal)))
  const file = out ?? join(folder, reportName)
  if (isOwnReport(file, folder)) rewriteListed(folder, reportName, html)
  else atomicWrite(file, html)
  process.stdout.write(`${file}\n`)
  if (open) await openInBrowser(pathToFileURL(resolve(file)).href)
}

const reportName = 'report.html'

/** Whether a file is the report in a folder, by whatever path the one or the other is reached. */
const isOwnReport = (file: string, folder: string): boolean =>
  basename(file) === reportName && existsSync(dirname(file)) && realpathSync(dirname(file)) === realpathSync(folder)

async function reportOfRun(folder: string, signal: AbortSignal): Promise<string> {
  const { html } = await runReport(keptRunIn(folder), signal)
  return html
}

/** All that a run's folder keeps of what its report is made of. */
export function keptRunIn(folder: string): KeptRun {
  const record = runRecordIn(folder)
  const [summary, circuit] = ['summary', 'circuit'].map((name) => join(folder, `${name}.json`))
  return {
    record, summary: resultIn(summary!, record.identity.experiment),
    ...(existsSync(circuit!) && { document: readJson(circuit!) as object }),
  }
}

/** The result in a `summary.json`. Throws an InputError for what is none of this experiment. */
function resultIn(file: string, experiment: string): unknown {
  const found = readJson(file)
  const part = experiment === 'recall' ? 'recall' : 'plots'
  if (Array.isArray((Object(found) as Readonly<Record<string, unknown>>)[part])) return found
  const allowed = 'the file that `lobule run` wrote'
  throw new InputError({ source: file, problem: `is no result of ${experiment}: it has no ${part}`, allowed })
}

/** The report of the trials that have ended by now. */
async function reportOfStudy(folder: string, signal: AbortSignal): Promise<string> {
  const kept = studyIn(folder)
  const { outcomes: { missing }, plan } = kept
  if (missing.length > 0) process.stderr.write(`lobule: ${missing.length} of ${plan.trials.length} trials are missing\n`)
  const { circumstance = { command: ['lobule', 'study', 'FILE', '--out', folder, '--resume'], speed: {} } } = kept
  const { html } = await drawStudy({ ...kept, circumstance }, signal)
  return html
}

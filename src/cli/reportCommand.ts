import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { readJson } from '../files/readJson.js'
import { openTrialFolder } from '../files/trialFolder.js'
import { readStudy } from '../studies/study.js'
import { openInBrowser } from './openInBrowser.js'
import { outcomesIn } from './outcomes.js'
import type { RunRecord } from './record.js'
import { runReport } from './runReport.js'
import { stoppable } from './stoppable.js'
import { drawStudy, type StudyRecord } from './studyDrawing.js'

/** Options of `lobule report`, as the command line gives them. */
export interface ReportOptions {
  /** Another file than the folder's `report.html`. */
  readonly out?: string
  readonly open?: boolean
}

/** `lobule report FOLDER`: makes the report of a run or a study again from what is in its folder, and prints where it is. */
export async function reportCommand(folder: string, { out, open }: ReportOptions): Promise<void> {
  const html = await stoppable((signal) =>
    (existsSync(join(folder, 'plan.json')) ? reportOfStudy(folder, signal) : reportOfRun(folder, signal)))
  const file = out ?? join(folder, 'report.html')
  atomicWrite(file, html)
  process.stdout.write(`${file}\n`)
  if (!open || await openInBrowser(pathToFileURL(resolve(file)).href)) return
  process.stderr.write('lobule: no browser could be started; open the file above in one\n')
}

async function reportOfRun(folder: string, signal: AbortSignal): Promise<string> {
  if (!existsSync(join(folder, 'record.json'))) {
    throw new InputError({
      source: folder, problem: 'holds neither a run that has ended nor a study', allowed: 'the folder of one',
    })
  }
  const [record, summary, circuit] = ['record', 'summary', 'circuit'].map((name) => join(folder, `${name}.json`))
  const { html } = await runReport({
    record: readJson(record!) as RunRecord, summary: readJson(summary!),
    ...(existsSync(circuit!) && { document: readJson(circuit!) as object }),
  }, signal)
  return html
}

/** The report of the trials that have ended by now, with the claims as they were last assessed, or planned. */
async function reportOfStudy(folder: string, signal: AbortSignal): Promise<string> {
  const files = openTrialFolder(folder)
  const { plan } = files
  const outcomes = outcomesIn(files, plan.trials)
  const file = join(folder, 'record.json')
  const record = existsSync(file) ? readJson(file) as StudyRecord : undefined
  if (outcomes.missing.length > 0) {
    process.stderr.write(`lobule: ${outcomes.missing.length} of ${plan.trials.length} trials are missing\n`)
  }
  const { html } = await drawStudy({
    study: readStudy(record?.identity.study ?? plan.study), plan, outcomes,
    circumstance: record?.circumstance ?? { command: ['lobule', 'study', 'FILE', '--out', folder, '--resume'], speed: {} },
    version: record?.identity.lobule ?? plan.lobule,
  }, signal)
  return html
}

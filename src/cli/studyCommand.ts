import { InputError } from '../errors/inputError.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { TaskLimits } from '../executors/work/limitedPlace.js'
import { defaultStudyFolder } from '../files/defaultFolder.js'
import { givenOrShipped } from '../files/packageFolder.js'
import { readJson } from '../files/readJson.js'
import { isModule, readStudyModule } from '../files/studyModule.js'
import { openStudyFolder, type StudyFolder } from '../files/studyFolder.js'
import { readStudy } from '../studies/study.js'
import type { StudySize } from '../studies/studySize.js'
import { emitSlurm, readSlurmOptions, type SlurmOptions } from './emitSlurm.js'
import { exitCodes } from './exit.js'
import { planStudy, type StudyPlan } from './planStudy.js'
import { readLimits, type LimitOptions } from './readLimits.js'
import { readWorkers } from './readWorkers.js'
import { runTrials } from './runTrials.js'
import type { ShowOptions } from './showResult.js'
import { stoppableTwice, type TwoStops } from './stoppableTwice.js'
import { studyDryRun } from './studyDryRun.js'
import { writeStudy } from './writeStudy.js'

/** Options of `lobule study`, as the command line gives them. */
export interface StudyOptions extends LimitOptions, ShowOptions, SlurmOptions {
  readonly out?: string
  readonly workers?: string
  readonly resume?: boolean
  readonly quiet?: boolean
  readonly dryRun?: boolean
  /** At the full size that the file states. */
  readonly full?: boolean
}

/** `lobule study FILE`: runs the trials that have not ended yet and writes what came out. Gives the exit code. */
export async function studyCommand(path: string, options: StudyOptions, command: readonly string[]): Promise<number> {
  const plan = await readPlan(path, options.full ? 'full' : 'default')
  const workers = readWorkers(options.workers)
  const limits = readLimits(options)
  const slurm = readSlurmOptions(options)
  const { frozen, study } = plan
  const out = options.out ?? defaultStudyFolder(`runs/${study.file.name}`, frozen.trialsDigest)
  if (options.dryRun) return studyDryRun(plan, { workers, out, json: options.json ?? false })
  const folder = openStudyFolder(out, { lobule: LOBULE_VERSION, study: study.file, ...frozen }, options.resume ?? false)
  try {
    if (slurm) return await emitSlurm(folder, plan, { ...slurm, workers, options })
    return await stoppableTwice((stops) => runStudy(folder, plan, { path, workers, limits, options, command, stops }))
  } finally {
    folder.close()
  }
}

async function readPlan(path: string, size: StudySize): Promise<StudyPlan> {
  const file = givenOrShipped(path)
  try {
    return planStudy(readStudy(isModule(file) ? await readStudyModule(file) : readJson(file), size))
  } catch (error) {
    throw error instanceof InputError ? error.from(path) : error
  }
}

interface StudyRun {
  readonly path: string
  readonly workers: number
  readonly limits: TaskLimits
  readonly options: StudyOptions
  readonly command: readonly string[]
  readonly stops: TwoStops
}

async function runStudy(folder: StudyFolder, plan: StudyPlan, run: StudyRun): Promise<number> {
  const { study, frozen: { trials }, taskOf } = plan
  const { path, workers, options, stops, command } = run
  const started = performance.now()
  await runTrials({
    study, trials, taskOf, files: folder, source: path, workers, limits: run.limits, quiet: options.quiet ?? false, stops,
  })
  const wallSeconds = (performance.now() - started) / 1000
  const { failed } = await writeStudy(folder, plan, { ...options, wallSeconds, command }, stops.stop)
  if (stops.finish.aborted) throw new Interrupted('interrupted; the same command with --resume goes on where this one stopped')
  return failed.length > 0 ? exitCodes.trialFailed : exitCodes.done
}

import { InputError } from '../errors/inputError.js'
import { trialThread } from '../executors/trials/trialThread.js'
import { Interrupted } from '../executors/thisProcess.js'
import { runPool } from '../executors/work/workPool.js'
import { givenOrShipped } from '../files/packageFolder.js'
import { readJson } from '../files/readJson.js'
import { openStudyFolder, type StudyFolder } from '../files/studyFolder.js'
import { measuredIn } from '../studies/measure.js'
import { readStudy } from '../studies/study.js'
import type { StudySize } from '../studies/studySize.js'
import { studyResult, type EndedTrial, type FailedTrial } from '../studies/studyResult.js'
import type { Trial } from '../studies/trial.js'
import { exitCodes } from './exit.js'
import { planStudy, type StudyPlan } from './planStudy.js'
import { duration, progressLine } from './progressLine.js'
import { readWorkers } from './readWorkers.js'
import { stoppableTwice, type TwoStops } from './stoppableTwice.js'
import { studyDryRun } from './studyDryRun.js'
import { writeStudy } from './writeStudy.js'

/** Options of `lobule study`, as the command line gives them. */
export interface StudyOptions {
  readonly out?: string
  readonly workers?: string
  readonly resume?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly dryRun?: boolean
  /** At the full size that the file states. */
  readonly full?: boolean
}

/** `lobule study FILE`: runs the trials that have not ended yet and writes what came out. Gives the exit code. */
export async function studyCommand(path: string, options: StudyOptions, command: readonly string[]): Promise<number> {
  const plan = readPlan(path, options.full ? 'full' : 'default')
  const workers = readWorkers(options.workers)
  if (options.dryRun) return studyDryRun(plan, workers, options)
  const out = options.out ?? `runs/${plan.study.file.name}`
  const { frozen, study } = plan
  const folder = openStudyFolder(out, { study: study.file, ...frozen }, options.resume ?? false)
  try {
    return await stoppableTwice((stops) => runStudy(folder, plan, { path, workers, options, command, stops }))
  } finally {
    folder.close()
  }
}

function readPlan(path: string, size: StudySize): StudyPlan {
  try {
    return planStudy(readStudy(readJson(givenOrShipped(path)), size))
  } catch (error) {
    throw error instanceof InputError ? error.from(path) : error
  }
}

interface StudyRun {
  readonly path: string
  readonly workers: number
  readonly options: StudyOptions
  readonly command: readonly string[]
  readonly stops: TwoStops
}

async function runStudy(folder: StudyFolder, plan: StudyPlan, run: StudyRun): Promise<number> {
  const { study, frozen } = plan
  const { options, stops, command } = run
  const started = performance.now()
  const { ended, failed } = await runTrials(folder, plan, run)
  const result = studyResult(study, folder.plan, frozen, ended, failed)
  const wallSeconds = (performance.now() - started) / 1000
  const text = await writeStudy(folder, plan, { result, ended, wallSeconds, command, json: options.json ?? false }, stops.stop)
  process.stdout.write(text)
  if (stops.finish.aborted) throw new Interrupted('interrupted; the same command with --resume goes on where this one stopped')
  return failed.length > 0 ? exitCodes.trialFailed : exitCodes.done
}

/** Runs what the folder does not have yet. Both lists come in the order of trials. */
async function runTrials(
  folder: StudyFolder, { study, frozen: { trials }, taskOf }: StudyPlan, { path, workers, options, stops }: StudyRun,
): Promise<{ readonly ended: readonly EndedTrial[]; readonly failed: readonly FailedTrial[] }> {
  const ended = new Map<string, EndedTrial>()
  for (const trial of trials) {
    const kept = folder.ended(trial)
    if (kept) ended.set(trial.id, kept)
  }
  const missing = trials.filter(({ id }) => !ended.has(id))
  if (ended.size > 0 && !options.quiet) {
    process.stderr.write(`lobule: ${ended.size} of ${trials.length} trials have ended already\n`)
  }
  const failed = new Map<string, FailedTrial>()
  const line = progressLine(!options.quiet)
  const underWay = new Map<number, number>()
  const started = performance.now()
  const show = () => {
    const over = [...underWay.values()].reduce((sum, share) => sum + share, 0) + ended.size + failed.size
      - (trials.length - missing.length)
    const seconds = (performance.now() - started) / 1000
    const left = over > 0 ? `, ${duration((seconds / over) * (missing.length - over))} left` : ''
    line.show(`${ended.size + failed.size} of ${trials.length} trials, ${failed.size} failed${left}`)
  }
  try {
    await runPool({
      tasks: missing.map((trial) => () => taskOf(trial)), workers, open: trialThread, ...stops,
      onProgress(index, share) {
        underWay.set(index, share)
        show()
      },
      onDone(index, found) {
        const trial = missing[index]!
        const { factors } = study.conditions.find(({ name }) => name === trial.condition)!
        const measures = Object.fromEntries(study.measures.map((measure) =>
          [measure.name, atStudy(path, () => measuredIn(measure, found, factors))]))
        const whole = { ...trial, measures }
        folder.saveEnded(whole)
        ended.set(trial.id, whole)
        underWay.delete(index)
        show()
      },
      onFailed(index, error) {
        const trial = missing[index]!
        failed.set(trial.id, { ...trial, reason: error.message })
        underWay.delete(index)
        line.clear()
        process.stderr.write(`lobule: ${trial.condition}, seed ${trial.seed}: ${error.message}\n`)
      },
    })
  } finally {
    line.clear()
  }
  return { ended: inOrder(trials, ended), failed: inOrder(trials, failed) }
}

const inOrder = <Outcome>(trials: readonly Trial[], outcomes: ReadonlyMap<string, Outcome>): Outcome[] =>
  trials.flatMap(({ id }) => outcomes.get(id) ?? [])

/** What is wrong with a measure is a fault of the study's file. */
function atStudy<Found>(path: string, find: () => Found): Found {
  try {
    return find()
  } catch (error) {
    throw error instanceof InputError ? error.from(path) : error
  }
}

import { InputError } from '../errors/inputError.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { StoredPlan } from '../files/storedPlan.js'
import { openTrialFolder } from '../files/trialFolder.js'
import { digestOf } from '../recording/digest.js'
import { readIndexRanges } from '../studies/indexRanges.js'
import { readStudy } from '../studies/study.js'
import { exitCodes } from './exit.js'
import { planTrials } from './planStudy.js'
import { readLimits, type LimitOptions } from './readLimits.js'
import { readWorkers } from './readWorkers.js'
import { runTrials } from './runTrials.js'
import { stoppableTwice } from './stoppableTwice.js'

/** Options of `lobule trial`, as the command line gives them. */
export interface TrialOptions extends LimitOptions {
  readonly index: string
  readonly workers?: string
  readonly quiet?: boolean
}

/**
 * `lobule trial FOLDER`: runs trials of the study that is frozen there, beside other processes that do so. Nothing is done
 * for those that have ended. Gives the exit code.
 */
export async function trialCommand(path: string, options: TrialOptions): Promise<number> {
  const folder = openTrialFolder(path)
  const { plan } = folder
  demandVersion(path, plan)
  const trials = readIndexRanges(options.index, plan.trials.length, '--index').map((index) => plan.trials[index]!)
  const [workers, limits] = [readWorkers(options.workers), readLimits(options)]
  const study = readStudy(plan.study)
  const plans = planTrials(study)
  for (const trial of trials) {
    const id = digestOf(plans.identityOf(trial))
    if (id === trial.id) continue
    throw new InputError({
      source: path, problem: `${trial.condition}, seed ${trial.seed} now comes to another trial (${id.slice(0, 12)})`,
      allowed: `the circuit and patterns with which it was frozen (${trial.id.slice(0, 12)})`,
    })
  }
  const { before, ended, failed } = await stoppableTwice((stops) => runTrials({
    study, trials, taskOf: plans.taskOf, files: folder, source: `${path}/plan.json`, workers, limits,
    quiet: options.quiet ?? false, stops,
  }))
  if (before + ended + failed < trials.length) {
    throw new Interrupted('interrupted; the same command goes on where this one stopped')
  }
  process.stdout.write(
    `study ${study.file.name}, trials ${options.index}: ${ended} run, ${before} had ended, ${failed} failed\n`)
  return failed > 0 ? exitCodes.trialFailed : exitCodes.done
}

/** Another version could make other numbers. */
export function demandVersion(path: string, { lobule }: StoredPlan): void {
  if (lobule === LOBULE_VERSION) return
  const problem = `was frozen by Lobule ${lobule}, and this is ${LOBULE_VERSION}`
  throw new InputError({ source: path, problem, allowed: 'that version' })
}

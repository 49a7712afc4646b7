import { realpathSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import type { EndedTrial, FailedTrial } from '../studies/studyResult.js'
import type { Trial } from '../studies/trial.js'
import { atomicWrite } from './atomicWrite.js'
import { onDisk } from './diskError.js'
import { makeFolder } from './makeFolder.js'
import { namesIn } from './namesIn.js'
import { readSealed, sealed } from './sealedJson.js'
import { planName, readStoredPlan, type StoredPlan } from './storedPlan.js'

export interface TrialOutcome {
  readonly ended?: EndedTrial
  readonly failed?: FailedTrial
}

/** The trials that a study's folder keeps. Any number of processes may read and save them at once, on any machine. */
export interface TrialFiles {
  /** A trial that has ended; undefined where there is none, or its file is damaged or was edited. */
  ended(trial: Trial): EndedTrial | undefined
  /** What has come of a trial: it has ended, or it failed when it was last run and has not ended since, or neither. */
  outcome(trial: Trial): TrialOutcome
  saveEnded(trial: EndedTrial): void
  saveFailed(trial: FailedTrial): void
}

/** The folder of a study whose plan is frozen, for those who run some of its trials. */
export interface TrialFolder extends TrialFiles {
  readonly path: string
  readonly plan: StoredPlan
}

/**
 * Opens the folder of a study to run trials of it beside others. It takes no lock: each file is written as a whole, and
 * whoever runs the same trial writes the same bytes. Throws an InputError that names the path where there is no study.
 */
export function openTrialFolder(path: string): TrialFolder {
  if (!namesIn(path)?.includes(planName)) {
    throw new InputError({ source: path, problem: 'holds no study',
      allowed: 'the folder of a study, as lobule study makes it' })
  }
  const target = onDisk(path, () => realpathSync(path))
  return { path, plan: readStoredPlan(target), ...trialFiles(target) }
}

/** The trials in the folder `target`. */
export function trialFiles(target: string): TrialFiles {
  const fileOf = (kind: 'trials' | 'failures', { id }: Trial) => join(target, kind, `${id}.json`)

  function kept<Kept extends Trial>(kind: 'trials' | 'failures', trial: Trial): Kept | undefined {
    const found = readSealed(fileOf(kind, trial)) as Kept | undefined
    return found?.id === trial.id && found.condition === trial.condition && found.seed === trial.seed ? found : undefined
  }

  function keep(kind: 'trials' | 'failures', trial: Trial): void {
    const file = fileOf(kind, trial)
    onDisk(file, () => makeFolder(dirname(file)))
    atomicWrite(file, sealed(trial))
  }

  const ended = (trial: Trial): EndedTrial | undefined => kept('trials', trial)
  return {
    ended,
    outcome(trial) {
      const done = ended(trial)
      if (done) return { ended: done }
      const failed = kept<FailedTrial>('failures', trial)
      return failed ? { failed } : {}
    },
    saveEnded(trial) {
      keep('trials', trial)
      const failure = fileOf('failures', trial)
      onDisk(failure, () => rmSync(failure, { force: true }))
    },
    saveFailed: (trial) => keep('failures', trial),
  }
}

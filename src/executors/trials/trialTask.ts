import { activityReplicate } from '../../experiments/activity/activityReplicate.js'
import { summariseActivity, type ActivitySetting } from '../../experiments/activity/activityResult.js'
import { catalogue } from '../../experiments/catalogue.js'
import type { ExperimentInputs } from '../../experiments/experiment.js'
import { summariseRecall, type RecallSetting } from '../../experiments/recall.js'
import { recallReplicate } from '../../experiments/recallReplicate.js'
import type { TrialResult } from '../../studies/measure.js'
import { driveHere, type Watch } from '../thisProcess.js'
import { unpackPatterns, type PortablePatterns } from './portablePatterns.js'

/** One trial of a study: an experiment with all its parameters and one seed. It can be cloned into another thread. */
export type TrialTask =
  | {
    readonly experiment: 'recall'
    readonly setting: Omit<RecallSetting, 'patterns'>
    readonly patterns: PortablePatterns
    readonly beta: number
  }
  | { readonly experiment: 'activity'; readonly setting: ActivitySetting }
  | {
    readonly experiment: 'catalogue'
    readonly name: string
    readonly parameters: unknown
    readonly seed: number
    readonly inputs: Omit<ExperimentInputs, 'patterns'>
    readonly patterns?: PortablePatterns
  }

/** The fraction of a trial's work that is done. */
export type TrialProgress = number

/** Runs a trial in this thread. Throws `Interrupted` where it is stopped, and the experiment's own errors. */
export async function runTrialTask(task: TrialTask, { signal, onProgress }: Watch<TrialProgress>): Promise<TrialResult> {
  const watch: Watch<{ readonly done: number }> = {
    ...(signal && { signal }), ...(onProgress && { onProgress: ({ done }) => onProgress(done) }),
  }
  switch (task.experiment) {
    case 'recall': {
      const setting: RecallSetting = { ...task.setting, patterns: unpackPatterns(task.patterns) }
      return summariseRecall(setting, [await driveHere(recallReplicate({ ...setting, beta: task.beta }), watch)])
    }
    case 'activity': {
      const { setting } = task
      return { ...summariseActivity(setting, [await driveHere(activityReplicate(setting), watch)]), rasters: [] }
    }
    case 'catalogue': {
      const { name, parameters, seed, inputs, patterns } = task
      const experiment = catalogue.find((one) => one.name === name)!
      const whole = { ...inputs, ...(patterns && { patterns: unpackPatterns(patterns) }) }
      return driveHere(experiment.run(parameters, seed, whole), watch)
    }
  }
}

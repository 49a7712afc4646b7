import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '../../files/packageFolder.js'
import type { TrialResult } from '../../studies/measure.js'
import { limitedPlace, type TaskLimits } from '../work/limitedPlace.js'
import type { Place } from '../work/workPool.js'
import { WorkThread } from '../work/workThread.js'
import type { TrialProgress, TrialTask } from './trialTask.js'

/** What a thread of trials is told when it starts. */
export type TrialThreadData = Pick<TaskLimits, 'memoryBytes'>

/**
 * A thread that runs trials of studies, one after the other, each as it would run in this thread and within its limits.
 * Its script holds all experiments, so that it is a file of the package that shares chunks with the command line.
 */
export function trialThread(limits: TaskLimits = {}): Place<TrialTask, TrialProgress, TrialResult> {
  const { memoryBytes } = limits
  const script = pathToFileURL(join(packageFolder(), 'dist', 'trialWorker.js'))
  const thread = new WorkThread<TrialTask, TrialProgress, TrialResult>(script, 'trial', {
    workerData: { ...(memoryBytes !== undefined && { memoryBytes }) } satisfies TrialThreadData,
    ...(memoryBytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memoryBytes / 2 ** 20) } }),
  })
  return limitedPlace(thread, limits)
}

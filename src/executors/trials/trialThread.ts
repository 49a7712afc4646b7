import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '../../files/packageFolder.js'
import type { TrialResult } from '../../studies/measure.js'
import { WorkThread } from '../work/workThread.js'
import type { TrialProgress, TrialTask } from './trialTask.js'

/**
 * A thread that runs trials of studies, one after the other, each as it would run in this thread. Its script holds all
 * experiments, so that it is a file of the package that shares chunks with the command line.
 */
export const trialThread = (): WorkThread<TrialTask, TrialProgress, TrialResult> =>
  new WorkThread(pathToFileURL(join(packageFolder(), 'dist', 'trialWorker.js')), 'trial')

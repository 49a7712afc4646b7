import trialWorker from '../../../build/trialWorker.txt'
import type { TrialResult } from '../../studies/measure.js'
import { WorkThread } from '../work/workThread.js'
import type { TrialProgress, TrialTask } from './trialTask.js'

/** A thread that runs trials of studies, one after the other, each as it would run in this thread. */
export const trialThread = (): WorkThread<TrialTask, TrialProgress, TrialResult> => new WorkThread(trialWorker, 'trial')

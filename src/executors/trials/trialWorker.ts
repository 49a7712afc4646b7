/** What runs in a thread of `TrialThread`; it is bundled by itself. */
import { parentPort, workerData } from 'node:worker_threads'
import { withinMemory } from '../work/withinMemory.js'
import { serveWork } from '../work/serveWork.js'
import type { TrialThreadData } from './trialThread.js'
import { runTrialTask } from './trialTask.js'

serveWork(parentPort!, withinMemory(runTrialTask, (workerData as TrialThreadData).memoryBytes))

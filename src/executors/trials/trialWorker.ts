/** What runs in a thread of `TrialThread`; it is bundled by itself. */
import { parentPort } from 'node:worker_threads'
import { serveWork } from '../work/serveWork.js'
import { runTrialTask } from './trialTask.js'

serveWork(parentPort!, runTrialTask)

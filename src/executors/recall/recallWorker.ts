/** What runs in a thread of `RecallThread`; it is bundled by itself. */
import { parentPort } from 'node:worker_threads'
import { serveWork } from '../work/serveWork.js'
import { runRecallTask } from './recallTask.js'

serveWork(parentPort!, runRecallTask, ({ spikes }) => Object.values(spikes ?? {}).map(({ buffer }) => buffer))

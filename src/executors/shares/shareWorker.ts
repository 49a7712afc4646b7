/** What runs in the worker threads of `SharedEngine` and in that of their guard; it is bundled by itself. */
import { workerData } from 'node:worker_threads'
import { serve, type WorkerStart } from './command.js'
import { guard, type GuardStart } from './guard.js'

const start = workerData as WorkerStart | GuardStart
if ('source' in start) guard(start)
else serve(start)

/** What runs in the worker threads of `SharedEngine` and in that of their guard; it is bundled by itself. */
import { workerData } from 'node:worker_threads'
import { serve, type WorkerStart } from './command.js'
import { guard, type GuardStart } from './guard.js'

if ('source' in workerData) guard(workerData as GuardStart)
else serve(workerData as WorkerStart)

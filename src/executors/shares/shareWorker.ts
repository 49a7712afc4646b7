/** What runs in a worker thread of `SharedEngine`; it is bundled by itself. */
import { workerData } from 'node:worker_threads'
import { serve, type WorkerStart } from './command.js'

serve(workerData as WorkerStart)

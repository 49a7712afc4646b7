/** What runs in a thread of `RecallThread`; it is bundled by itself. */
import { parentPort } from 'node:worker_threads'
import { serveRecall } from './serveRecall.js'

serveRecall(parentPort!)

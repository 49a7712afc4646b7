/** What runs in the page's worker: requests come in, replies go out. */
import { LabWorker } from './labWorker.js'
import type { Reply, Request } from './messages.js'

/** A worker's own scope, which the types of a page do not know. */
interface WorkerScope {
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const worker = new LabWorker((reply, transfer = []) => scope.postMessage(reply, transfer), () => performance.now())
scope.addEventListener('message', ({ data }) => void worker.take(data))

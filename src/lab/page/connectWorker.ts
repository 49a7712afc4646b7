import { fromEvent, map, Subject } from 'rxjs'
import type { Connection } from '../controller/labController.js'
import type { Reply, Request } from '../session/messages.js'

/** What `worker.js` leaves: the text of the worker's script. It is a script too, so that a page on a disk can load it. */
const workerText = (): string => (globalThis as unknown as { lobuleWorker: string }).lobuleWorker

/** A worker whose script is loaded after the page: requests wait until it is there. */
export function connectWorker(document: Document): Connection {
  const replies = new Subject<Reply>()
  const waiting: Request[] = []
  let post = (request: Request): void => { waiting.push(request) }
  const script = document.createElement('script')
  script.src = 'worker.js'
  script.addEventListener('load', () => {
    const worker = new Worker(URL.createObjectURL(new Blob([workerText()], { type: 'text/javascript' })))
    fromEvent<MessageEvent<Reply>>(worker, 'message').pipe(map(({ data }) => data)).subscribe(replies)
    post = (request) => worker.postMessage(request, [])
    waiting.forEach(post)
  })
  script.addEventListener('error', () => replies.next({
    kind: 'failed', request: 'open', message: 'worker.js could not be loaded; it lies beside index.html', bug: false,
  }))
  document.head.append(script)
  return { post: (request) => post(request), replies }
}

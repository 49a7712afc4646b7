import { filter, firstValueFrom, Subject, timeout } from 'rxjs'
import { LabController } from '../../../src/lab/controller/labController.js'
import type { LabView } from '../../../src/lab/controller/labView.js'
import { LabWorker } from '../../../src/lab/session/labWorker.js'
import type { Reply, Request } from '../../../src/lab/session/messages.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { shippedHere } from '../shippedHere.js'

/** The page's logic with the worker in this thread. */
export function lab(patch: Partial<LabState> = {}, files = shippedHere) {
  const replies = new Subject<Reply>()
  const requests: Request['kind'][] = []
  const worker = new LabWorker((reply) => replies.next(reply), () => 0)
  const state = { ...defaultState, settings: { granuleCells: 4000 }, ...patch }
  const controller = new LabController(files, state, {
    replies,
    post(request) {
      requests.push(request.kind)
      void worker.take(request)
    },
  })
  const until = (holds: (view: LabView) => boolean) =>
    firstValueFrom(controller.view.pipe(filter(holds), timeout(60_000)))
  /** Lets time go by until something holds. */
  const play = async (holds: (view: LabView) => boolean) => {
    while (!holds(controller.view.value)) {
      controller.advance(1000, true)
      await new Promise((resolve) => { setImmediate(resolve) })
    }
  }
  /** The worker has answered all but a ring. */
  const answered = () => worker.take({ kind: 'stop' })
  return { controller, requests, until, play, answered }
}

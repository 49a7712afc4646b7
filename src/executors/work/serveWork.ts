import type { MessagePort } from 'node:worker_threads'
import { failureOf, type Failure } from '../failure.js'
import type { Watch } from '../thisProcess.js'

/** What a thread says of the task that it was given. Some are about progress; the last one is another. */
export type Report<Progress, Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Runs the task of each message that comes, and sends what there is to say of it; `transferred` gives the buffers of a
 * result that go over whole. One task comes at a time.
 */
export function serveWork<Task, Progress, Result>(
  port: MessagePort, run: (task: Task, watch: Watch<Progress>) => Promise<Result>,
  transferred: (result: Result) => ArrayBuffer[] = () => [],
): void {
  const say = (report: Report<Progress, Result>, buffers: ArrayBuffer[] = []) => port.postMessage(report, buffers)
  port.on('message', (task: Task) => {
    run(task, { onProgress: (progress) => say({ kind: 'progress', progress }) }).then(
      (result) => say({ kind: 'done', result }, transferred(result)),
      (error: unknown) => say({ kind: 'failed', failure: failureOf(error) }),
    )
  })
}

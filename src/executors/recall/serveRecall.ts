import type { MessagePort } from 'node:worker_threads'
import type { Replicate, ReplicateProgress } from '../../experiments/recallReplicate.js'
import { failureOf, type Failure } from '../failure.js'
import type { Recorded } from '../recordWork.js'
import { runRecallTask, type RecallTask } from './recallTask.js'

/** What a thread says of the task that it was given. Some are about progress; the last one is another. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: ReplicateProgress }
  | { readonly kind: 'done'; readonly recorded: Recorded<Replicate> }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Runs the task of each message that comes, and sends what there is to say of it. One task comes at a time. */
export function serveRecall(port: MessagePort): void {
  const say = (report: Report, transferred: ArrayBuffer[] = []) => port.postMessage(report, transferred)
  port.on('message', (task: RecallTask) => {
    runRecallTask(task, { onProgress: (progress) => say({ kind: 'progress', progress }) }).then(
      (recorded) => say({ kind: 'done', recorded }, Object.values(recorded.spikes ?? {}).map(({ buffer }) => buffer)),
      (error: unknown) => say({ kind: 'failed', failure: failureOf(error) }),
    )
  })
}

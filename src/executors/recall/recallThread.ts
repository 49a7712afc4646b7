import { Worker } from 'node:worker_threads'
import recallWorker from '../../../build/recallWorker.txt'
import type { Replicate } from '../../experiments/recallReplicate.js'
import { errorOf } from '../failure.js'
import type { Recorded } from '../recordWork.js'
import { Interrupted } from '../thisProcess.js'
import type { RunRecallTask } from './recallTask.js'
import type { Report } from './serveRecall.js'

/**
 * A thread that runs replicates of recall, one after the other. A replicate runs as it would in this thread: it draws
 * on nothing but its own seed. `end` ends the thread.
 */
export class RecallThread {
  readonly #worker = new Worker(recallWorker, { eval: true, name: 'recall' })

  /** Throws `Interrupted` where it is stopped, and after that or any other error the thread is not to be used again. */
  readonly run: RunRecallTask = ({ patterns, ...task }, { signal, onProgress }) => {
    const worker = this.#worker
    const { grey: _, ...cloneable } = patterns
    return new Promise<Recorded<Replicate>>((resolve, reject) => {
      const fail = (error: Error) => {
        settle()
        reject(error)
      }
      const onMessage = (report: Report) => {
        if (report.kind === 'progress') return onProgress?.(report.progress)
        if (report.kind === 'failed') return fail(errorOf(report.failure))
        settle()
        resolve(report.recorded)
      }
      const onExit = () => fail(new Error('a worker thread has ended'))
      const onAbort = () => fail(new Interrupted('stopped'))
      const settle = () => {
        worker.off('message', onMessage).off('error', fail).off('exit', onExit)
        signal?.removeEventListener('abort', onAbort)
      }
      worker.on('message', onMessage).on('error', fail).on('exit', onExit)
      signal?.addEventListener('abort', onAbort)
      if (signal?.aborted) return onAbort()
      if (worker.threadId < 0) return onExit()
      worker.postMessage({ ...task, patterns: cloneable }, [])
    })
  }

  /** Ends the thread, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

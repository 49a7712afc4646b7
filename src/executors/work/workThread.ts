import { Worker, type WorkerOptions } from 'node:worker_threads'
import { errorOf } from '../failure.js'
import { Interrupted, type Watch } from '../thisProcess.js'
import type { Report } from './serveWork.js'

/**
 * A thread that carries out tasks, one after the other, as they would be in this thread: `script`, a text or the address
 * of a file, serves them with `serveWork`. Tasks are cloned into it. `end` ends the thread.
 */
export class WorkThread<Task, Progress, Result> {
  readonly #worker: Worker

  constructor(script: string | URL, name: string, options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'> = {}) {
    this.#worker = new Worker(script, { ...options, eval: typeof script === 'string', name })
  }

  /** Throws `Interrupted` where it is stopped, and after that or any other error the thread is not to be used again. */
  run(task: Task, { signal, onProgress }: Watch<Progress>): Promise<Result> {
    const worker = this.#worker
    return new Promise<Result>((resolve, reject) => {
      const fail = (error: Error) => {
        settle()
        reject(error)
      }
      const onMessage = (report: Report<Progress, Result>) => {
        if (report.kind === 'progress') return onProgress?.(report.progress)
        if (report.kind === 'failed') return fail(errorOf(report.failure))
        settle()
        resolve(report.result)
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
      worker.postMessage(task, [])
    })
  }

  /** Ends the thread, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

import { Worker, type MessagePort, type ResourceLimits } from 'node:worker_threads'
import type { WorkerStart } from './command.js'
import type { SharedRun } from './sharedRun.js'
import { tellFailure } from './tellFailure.js'

/** What the guard of a run is started with. */
export interface GuardStart {
  readonly run: SharedRun
  /** What runs in a worker. */
  readonly source: string
  readonly limits: ResourceLimits
  /** The port on which each worker is told what to do. */
  readonly ports: readonly MessagePort[]
  /** Where the guard tells that one has died. */
  readonly port: MessagePort
}

/**
 * Starts the workers of a run and watches over them, in a thread of its own: whoever commands them waits without a turn
 * of the event loop, and would never hear that one has died (no memory left, or its thread was ended). It tells of the
 * first death. They all end with the thread of their guard.
 */
export function guard({ run, source, limits, ports, port }: GuardStart): void {
  const signs = new Int32Array(run.signs)
  let told = false
  const fail = (error: unknown) => {
    if (!told) tellFailure(signs, port, run.workers + 1, error)
    told = true
  }
  try {
    for (const [worker, workerPort] of ports.entries()) {
      const start: WorkerStart = { run, worker, port: workerPort }
      new Worker(source, {
        eval: true, workerData: start, transferList: [workerPort], name: `shares ${worker}`, resourceLimits: limits,
      })
        .on('error', fail)
        .on('exit', (code) => fail(new Error(`a worker thread has ended with code ${code}`)))
    }
  } catch (error) {
    fail(error)
  }
}

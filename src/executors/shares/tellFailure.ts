import type { MessagePort } from 'node:worker_threads'
import { failureOf } from '../failure.js'
import { ring, signPlaces } from './sharedRun.js'

/** Tells all threads of a run that it has failed, by the error that the one with the number `teller` sends. */
export function tellFailure(signs: Int32Array, port: MessagePort, teller: number, error: unknown): void {
  port.postMessage(failureOf(error), [])
  Atomics.compareExchange(signs, signPlaces.failed, 0, teller)
  ring(signs, signPlaces.workersBell)
  ring(signs, signPlaces.mainBell)
}

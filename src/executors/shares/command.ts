import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import type { WeightArray } from '../../kernels/weightArray.js'
import type { Input } from '../../engine/inputs.js'
import { readSnapshot } from '../../engine/snapshot.js'
import type { Field } from '../../engine/state.js'
import { donePlace, ring, signPlaces, type SharedRun } from './sharedRun.js'
import { AnotherFailed, ShareThread } from './shareThread.js'
import { tellFailure } from './tellFailure.js'

/** What a worker is told to do. All workers get the same commands in the same order. */
export type Command =
  | {
    readonly kind: 'advance'
    readonly until: number
    readonly watched: boolean
    readonly inputs: readonly { readonly tick: number; readonly input: Input }[]
  }
  | { readonly kind: 'save' }
  | { readonly kind: 'load'; readonly snapshot: Uint8Array }
  | { readonly kind: 'weights'; readonly projection: string }
  | { readonly kind: 'setWeights'; readonly projection: string; readonly weights: WeightArray }
  | { readonly kind: 'assertConservation' }

/** The state of one share, or of a part of it. */
export interface Answer {
  readonly fields: readonly Field[]
}

/** What a worker is started with. */
export interface WorkerStart { readonly run: SharedRun; readonly worker: number; readonly port: MessagePort }

/** A worker's life: it builds its shares, then carries out commands until one of them fails or it is ended. */
export function serve({ run, worker, port }: WorkerStart): void {
  const signs = new Int32Array(run.signs)
  try {
    const thread = new ShareThread(run, worker)
    for (let number = 1; ; number++) {
      while (Atomics.load(signs, signPlaces.command) < number) Atomics.wait(signs, signPlaces.command, number - 1)
      const { message } = receiveMessageOnPort(port) as { message: Command }
      for (const answer of carryOut(thread, run, message)) port.postMessage(answer)
      Atomics.store(signs, donePlace(worker), number)
      ring(signs, signPlaces.mainBell)
    }
  } catch (error) {
    if (error instanceof AnotherFailed) return
    tellFailure(signs, port, worker + 1, error)
  }
}

/** Carries out a command. Gives an answer a share, if one is asked for. */
function carryOut(thread: ShareThread, { circuit, seed }: SharedRun, command: Command): Answer[] {
  const { engines } = thread
  switch (command.kind) {
    case 'advance':
      for (const { tick, input } of command.inputs) for (const engine of engines) engine.put(tick, input)
      thread.advance(command.until, command.watched)
      return []
    case 'save':
      return engines.map((engine) => ({ fields: engine.save() }))
    case 'load': {
      const fields = readSnapshot(circuit, seed, command.snapshot)
      for (const engine of engines) engine.load(fields)
      thread.reach(thread.now)
      return []
    }
    case 'weights':
      return engines.map((engine) => ({ fields: [engine.weightsField(command.projection)] }))
    case 'setWeights':
      for (const engine of engines) engine.setWeights(command.projection, command.weights)
      return []
    case 'assertConservation':
      for (const engine of engines) engine.assertConservation()
      return []
  }
}

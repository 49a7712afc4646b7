import { Observable, Subscription } from 'rxjs'
import type { Network } from '../circuit/network.js'
import { Engine, type EngineCounters } from './engine.js'
import type { Volley } from './volley.js'

/** Cells of a relay population that fire at a time. */
export interface Stimulus {
  readonly timeMs: number
  readonly population: string
  readonly cells: ArrayLike<number>
}

/** A change from outside at a time: the learning gain of a plastic projection (0 off, 1 as declared). */
export interface Intervention {
  readonly timeMs: number
  readonly learning: { readonly projection: string; readonly gain: number }
}

export interface SimulateOptions {
  /** Emissions must lie at or after the simulated time that the run has reached; they may react to its volleys. */
  readonly stimuli?: Observable<Stimulus>
  readonly interventions?: Observable<Intervention>
  /** Simulated time at which the run ends; events at that time are not part of it. */
  readonly untilMs: number
  /**
   * Awaited between slices of about 10 ms of work. The default lets the event loop turn once, so that timers, signals and
   * pages stay alive; a slow consumer can hold the run back here.
   */
  readonly pace?: () => Promise<void>
  /** Gets the engine's counters at each slice and at the end, for progress. */
  readonly onProgress?: (progress: { readonly timeMs: number; readonly counters: EngineCounters }) => void
}

const eventsPerSlice = 1_000_000
const ticksPerSlice = 10_000

/**
 * Runs a network from its initial state and gives every population's volleys in order of time. Cold: each subscription is
 * a new run of the same numbers; unsubscribing stops it within a slice. A network serves one subscription at a time.
 */
export function simulate(network: Network, options: SimulateOptions): Observable<Volley> {
  return new Observable<Volley>((subscriber) => {
    const { resolutionMs } = network.circuit
    if (running.has(network)) throw new Error('this network is running already; build another one for a second run')
    running.add(network)
    const engine = new Engine(network)
    const inputs = new Subscription()
    subscriber.add(() => {
      inputs.unsubscribe()
      running.delete(network)
    })
    const fail = (error: unknown) => subscriber.error(error)
    const tickOf = (timeMs: number) => Math.round(timeMs / resolutionMs)
    const guarded = <Input>(take: (input: Input) => void) => (input: Input) => {
      try {
        take(input)
      } catch (error) {
        fail(error)
      }
    }
    inputs.add(options.interventions?.subscribe({
      next: guarded(({ timeMs, learning }) => engine.setLearning(tickOf(timeMs), learning.projection, learning.gain)), error: fail,
    }))
    inputs.add(options.stimuli?.subscribe({
      next: guarded(({ timeMs, population, cells }) => engine.stimulate(tickOf(timeMs), population, cells)), error: fail,
    }))
    const until = tickOf(options.untilMs)
    const pace = options.pace ?? turnOfEventLoop
    const run = async () => {
      while (!subscriber.closed && engine.now < until) {
        const sliceEnd = Math.min(until, engine.now + ticksPerSlice)
        engine.advance(sliceEnd, (volley) => subscriber.next(volley), eventsPerSlice)
        options.onProgress?.({ timeMs: engine.now * resolutionMs, counters: engine.counters })
        await pace()
      }
      if (subscriber.closed) return
      engine.assertConservation()
      subscriber.complete()
    }
    run().catch(fail)
  })
}

const running = new WeakSet<Network>()

/** Lets the event loop turn once: signals, timers and drawing get their chance. */
export function turnOfEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(0)
  })
}

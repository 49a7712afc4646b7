import { Observable, Subscription } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import { InputError } from '../errors/inputError.js'
import { ticksMax } from './checkInput.js'
import { Engine } from './engine.js'
import type { Intervention } from './intervention.js'
import type { EngineCounters, Simulator } from './simulator.js'
import type { Volley } from './volley.js'

export type { Change, Intervention } from './intervention.js'

/** Cells of a relay population that fire at a time. */
export interface Stimulus {
  readonly timeMs: number
  readonly population: string
  readonly cells: ArrayLike<number>
}

export interface SimulateOptions {
  /**
   * Emissions must lie at or after the simulated time that the run has reached. They may react to its volleys, then
   * from the next tick on.
   */
  readonly stimuli?: Observable<Stimulus>
  readonly interventions?: Observable<Intervention>
  /** Simulated time at which the run ends; events at that time are not part of it. */
  readonly untilMs: number
  /** The run goes on from here, a snapshot of the same circuit and seed, instead of the initial state. */
  readonly snapshot?: Uint8Array
  /** Gets the state at the end of the run, from which any number of runs may go on. */
  readonly onSnapshot?: (snapshot: Uint8Array) => void
  /**
   * Awaited before each slice of about 10 ms of work. The default lets the event loop turn once, so that timers,
   * signals and pages stay alive; a slow consumer can hold the run back here.
   */
  readonly pace?: () => Promise<void>
  /** Gets the engine's counters after each slice, for progress. */
  readonly onProgress?: (progress: { readonly timeMs: number; readonly counters: EngineCounters }) => void
}

/** A run of one subscription. */
export interface Running {
  readonly engine: Pick<Simulator,
    'now' | 'counters' | 'stimulate' | 'intervene' | 'snapshot' | 'restore' | 'assertConservation'>
  /** Goes on for a slice of the work, but not beyond a tick. */
  slice(until: number, onVolley: (volley: Volley) => void): void | Promise<void>
  /** The subscription is over. */
  close(): void
}

const eventsPerSlice = 1_000_000
const ticksPerSlice = 10_000

/**
 * Runs a network from its initial state, or a snapshot, and gives every population's volleys in order of time. Cold:
 * each subscription is a new run of the same numbers, whose volleys come after `subscribe` has returned; unsubscribing
 * stops it at once. A network serves one subscription at a time; a second one gets an error. Throws an InputError when
 * `untilMs` is no time.
 */
export function simulate(network: Network, options: SimulateOptions): Observable<Volley> {
  return observeRun(network.circuit, options, () => {
    if (running.has(network)) throw new Error('this network is running already; build another one for a second run')
    const engine = new Engine(network)
    running.add(network)
    return {
      engine,
      slice(until, onVolley) {
        engine.advance(Math.min(until, engine.now + ticksPerSlice), onVolley, eventsPerSlice)
      },
      close: () => void running.delete(network),
    }
  })
}

/** The Observable of runs that `open` opens, one a subscription. */
export function observeRun({ resolutionMs }: Circuit, options: SimulateOptions, open: () => Running): Observable<Volley> {
  const tickOf = (timeMs: number) => Math.round(timeMs / resolutionMs)
  const until = tickOf(options.untilMs)
  if (!(until >= 0 && until <= ticksMax)) {
    const allowed = `a time from 0 to ${ticksMax * resolutionMs} ms`
    throw new InputError({ field: 'untilMs', problem: `found ${options.untilMs}`, allowed })
  }
  const pace = options.pace ?? turnOfEventLoop
  return new Observable<Volley>((subscriber) => {
    const opened = open()
    const { engine } = opened
    const inputs = new Subscription()
    /** Gives the network back, so that whoever hears of the end may start it anew at once. */
    let isOpen = true
    const release = () => {
      inputs.unsubscribe()
      if (isOpen) opened.close()
      isOpen = false
    }
    subscriber.add(release)
    const fail = (error: unknown) => {
      release()
      subscriber.error(error)
    }
    const guarded = <Input>(take: (input: Input) => void) => (input: Input) => {
      try {
        take(input)
      } catch (error) {
        fail(error)
      }
    }
    if (options.snapshot) guarded((snapshot: Uint8Array) => engine.restore(snapshot))(options.snapshot)
    if (subscriber.closed) return
    const intervene = ({ timeMs, ...change }: Intervention) => engine.intervene(tickOf(timeMs), change)
    const stimulate = ({ timeMs, population, cells }: Stimulus) => engine.stimulate(tickOf(timeMs), population, cells)
    inputs.add(options.interventions?.subscribe({ next: guarded(intervene), error: fail }))
    inputs.add(options.stimuli?.subscribe({ next: guarded(stimulate), error: fail }))
    /** Whoever unsubscribes here may start the network anew, so the engine is thrown out of its tick. */
    const give = (volley: Volley) => {
      subscriber.next(volley)
      if (subscriber.closed) throw new Error('the run was stopped')
    }
    const run = async () => {
      while (engine.now < until) {
        await pace()
        if (subscriber.closed) return
        await opened.slice(until, give)
        if (subscriber.closed) return
        options.onProgress?.({ timeMs: engine.now * resolutionMs, counters: engine.counters })
      }
      if (subscriber.closed) return
      engine.assertConservation()
      options.onSnapshot?.(engine.snapshot())
      release()
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

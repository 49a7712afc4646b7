import type { Observable } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import { branchesOf, type BranchesOptions, type OfBranch } from '../engine/branches.js'
import { observeRun, type SimulateOptions } from '../engine/simulate.js'
import type { Volley } from '../engine/volley.js'
import { SharedEngine, type Sharing } from './shares/sharedEngine.js'

export interface SimulateInWorkersOptions extends SimulateOptions, Sharing {
  /** How much simulated time makes a slice. */
  readonly sliceMs?: number
}

/**
 * Runs the network of a circuit and seed in worker threads and gives every population's volleys in order of time: the
 * very ones of `simulate`. Cold, like that: each subscription builds a network and runs it; unsubscribing ends its
 * workers. Volleys come while the workers run to the end of a slice, so stimuli and interventions that react to them
 * take effect from the next slice on; earlier ones are refused. Throws an InputError when `untilMs` is no time.
 */
export function simulateInWorkers(
  circuit: Circuit, seed: number, options: SimulateInWorkersOptions,
): Observable<Volley> {
  const { sliceMs = 20 } = options
  const sliceTicks = Math.max(1, Math.round(sliceMs / circuit.resolutionMs))
  return observeRun(circuit, options, () => {
    const engine = new SharedEngine(circuit, seed, options)
    return {
      engine,
      slice: (until, onVolley) => engine.advanceAside(Math.min(until, engine.now + sliceTicks), onVolley),
      close: () => engine.close(),
    }
  })
}

/** `branches` in worker threads: the network is built anew for each branch. */
export const branchesInWorkers = <Recorded>(
  circuit: Circuit, seed: number, options: BranchesOptions<Recorded> & SimulateInWorkersOptions,
): Observable<OfBranch<Recorded>> =>
  branchesOf({ circuit, seed }, options, (run) => simulateInWorkers(circuit, seed, { ...options, ...run }))

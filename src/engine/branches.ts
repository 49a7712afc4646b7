import { concatMap, defer, from, map, merge, NEVER, type Observable, type OperatorFunction } from 'rxjs'
import type { Network } from '../circuit/network.js'
import type { Change } from './intervention.js'
import { simulate, type SimulateOptions } from './simulate.js'
import { readSnapshot } from './snapshot.js'
import type { Volley } from './volley.js'

export interface BranchesOptions<Recorded> extends SimulateOptions {
  /** The state that all branches go on from, as `onSnapshot` of a run gave it. */
  readonly snapshot: Uint8Array
  /**
   * By name: what is changed, at `timeMs` where that is given, else at the first open tick of the snapshot, after what
   * `interventions` say of that tick.
   */
  readonly conditions: Readonly<Record<string, readonly (Change & { readonly timeMs?: number })[]>>
  /** What is made of the volleys of each branch: a recorder such as `inTrials`, or several that are piped. */
  readonly record: OperatorFunction<Volley, Recorded>
}

/** Something recorded in a branch. */
export interface OfBranch<Recorded> {
  readonly condition: string
  readonly recorded: Recorded
}

/**
 * Lets one run a condition go on from a snapshot, with the same stimuli and interventions besides, one after another on
 * one network: each to the bit the run that would have come to that state and then gone on so. Cold, like `simulate`;
 * `stimuli` and `interventions` are subscribed to by every branch. Fails with a SnapshotError where the snapshot is of
 * another circuit or seed.
 */
export const branches = <Recorded>(network: Network, options: BranchesOptions<Recorded>): Observable<OfBranch<Recorded>> =>
  branchesOf(network, options, (run) => simulate(network, run))

/** The same with runs that `start` makes. */
export function branchesOf<Recorded>(
  origin: Pick<Network, 'circuit' | 'seed'>, { conditions, record, ...options }: BranchesOptions<Recorded>,
  start: (options: SimulateOptions) => Observable<Volley>,
): Observable<OfBranch<Recorded>> {
  return defer(() => {
    const timeMs = snapshotMs(origin, options.snapshot)
    return from(Object.entries(conditions)).pipe(concatMap(([condition, changes]) => {
      const interventions = merge(options.interventions ?? NEVER, from(changes.map((change) => ({ timeMs, ...change }))))
      return start({ ...options, interventions }).pipe(record, map((recorded) => ({ condition, recorded })))
    }))
  })
}

/** The simulated time at which a run goes on from a snapshot of a network, in ms. Throws a SnapshotError for any other. */
export const snapshotMs = ({ circuit, seed }: Pick<Network, 'circuit' | 'seed'>, snapshot: Uint8Array): number =>
  readSnapshot(circuit, seed, snapshot).find(({ name }) => name === 'now')!.values[0]! * circuit.resolutionMs

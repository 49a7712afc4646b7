import { Observable, type OperatorFunction } from 'rxjs'
import type { Trial } from '../engine/protocol.js'
import type { Volley } from '../engine/volley.js'

/** The volleys of one trial. */
export interface TrialVolleys {
  readonly trial: Trial
  /** In order of time; their ticks count from the start of the run. */
  readonly volleys: readonly Volley[]
}

/**
 * Cuts volleys into the trials of a session, all in order, those without a volley too. A trial is given when the first
 * volley after it comes, or at the end of the run. Volleys outside of all trials are left out.
 */
export function inTrials(trials: readonly Trial[]): OperatorFunction<Volley, TrialVolleys> {
  return (source) => new Observable((subscriber) => {
    let number = 0
    let volleys: Volley[] = []
    const giveUntil = (tick: number) => {
      for (; number < trials.length && trials[number]!.endTick <= tick; number++) {
        const given = volleys
        volleys = []
        subscriber.next({ trial: trials[number]!, volleys: given })
      }
    }
    return source.subscribe({
      next: (volley) => {
        giveUntil(volley.tick)
        const trial = trials[number]
        if (trial && volley.tick >= trial.startTick) volleys.push(volley)
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        giveUntil(Infinity)
        subscriber.complete()
      },
    })
  })
}

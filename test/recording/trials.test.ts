import test from 'ava'
import { concat, lastValueFrom, of, throwError, toArray } from 'rxjs'
import type { Trial } from '../../src/engine/protocol.js'
import { inTrials, type TrialVolleys } from '../../src/recording/trials.js'

const trials: Trial[] = [[10, 20], [20, 30], [30, 40], [40, 50]].map(([startTick, endTick], trial) =>
  ({ trial, inBlock: trial, block: 'only', startTick: startTick!, endTick: endTick! }))

const volleys = [3, 10, 19, 20, 49, 50].map((tick) => ({ tick, population: 'cell', cells: Uint32Array.of(0) }))

test('volleys lie in the trial of their tick; trials without volleys are given too, and nothing outside of them', async (t) => {
  const given = await lastValueFrom(of(...volleys).pipe(inTrials(trials), toArray()))
  t.deepEqual(given.map(({ trial, volleys: own }) => [trial.trial, ...own.map(({ tick }) => tick)]),
    [[0, 10, 19], [1, 20], [2], [3, 49]])
})

test('a trial is given with the first volley after it; an error ends the rest', (t) => {
  const seen: TrialVolleys[] = []
  const failing = concat(of(...volleys.slice(0, 4)), throwError(() => new Error('stopped')))
  let error: unknown
  failing.pipe(inTrials(trials)).subscribe({ next: (one) => seen.push(one), error: (reason) => { error = reason } })
  t.deepEqual(seen.map(({ trial }) => trial.trial), [0])
  t.deepEqual(error, new Error('stopped'))
})

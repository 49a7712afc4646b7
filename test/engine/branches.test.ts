import test from 'ava'
import { concat, firstValueFrom, from, lastValueFrom, map, of, pipe, toArray, type Observable } from 'rxjs'
import { buildNetwork, type Network } from '../../src/circuit/network.js'
import { branches, snapshotMs, type BranchesOptions, type OfBranch } from '../../src/engine/branches.js'
import type { Change, Intervention } from '../../src/engine/intervention.js'
import { simulate } from '../../src/engine/simulate.js'
import type { Volley } from '../../src/engine/volley.js'
import {
  boxPlasticity, circuitOf, lif, lifExponential, plasticProjection, poisson, projection, relay,
} from './tinyCircuit.js'

const rule = boxPlasticity({
  weightStepQuanta: 3000, weightBits: 6, initialSteps: 20, teacher: 'olive>purkinje', potentiationSteps: 1,
  depressionSteps: 3, windowStartTicks: 0, windowEndTicks: 200,
})

/** Noise, learning, currents and a drive: everything that a state is made of. */
const network = (): Network => buildNetwork(circuitOf(
  [relay('cue', 4), relay('olive', 3), poisson('mossy', 30, 60), lifExponential('granule', 20), lif('purkinje', 3, { driveMv: 16 })],
  [projection('mossy', 'granule', 60, 10, { kind: 'fixed-in-degree', inDegree: 4 }), projection('cue', 'granule', 80),
    plasticProjection('granule', 'purkinje', rule, 20),
    projection('olive', 'purkinje', 20, 10, { kind: 'one-to-one' })]), 3)

const learning = (gain: number): Change => ({ learning: { projection: 'granule>purkinje', gain } })
const started = of<Intervention>({ timeMs: 0, ...learning(1) })
const stimuli = from([10, 40, 55, 80].map((timeMs) => ({ timeMs, population: timeMs === 40 ? 'olive' : 'cue', cells: [0, 2] })))
const late = from([55, 80].map((timeMs) => ({ timeMs, population: 'cue', cells: [0, 2] })))
const conditions: BranchesOptions<unknown>['conditions'] = {
  'as it is': [],
  'not learning any more': [learning(0)],
  'clamped and blocked': [{ clamp: { population: 'purkinje', potentialMv: -60, cells: [1] } },
    { block: { projection: 'mossy>granule', blocked: true } }],
  'driven later': [{ timeMs: 70, drive: { population: 'purkinje', driveMv: 30 } }],
}

const trained = (): Promise<Uint8Array> => new Promise((resolve, reject) => {
  simulate(network(), { untilMs: 50, stimuli: from([10, 40].map((timeMs) =>
    ({ timeMs, population: timeMs === 40 ? 'olive' : 'cue', cells: [0, 2] }))), interventions: started, onSnapshot: resolve })
    .subscribe({ error: reject })
})

const text = pipe(map(({ tick, population, cells }: Volley) => `${tick} ${population} ${cells.join()}`), toArray<string>())
const all = (run: Observable<OfBranch<string[]>>) => lastValueFrom(run.pipe(toArray()))

test('each branch is, to the bit, the run that has the same history and was never interrupted', async (t) => {
  const snapshot = await trained()
  const ends: Uint8Array[] = []
  const found = await all(branches(network(), {
    snapshot, conditions, stimuli: late, untilMs: 100, record: text, onSnapshot: (end) => ends.push(end),
  }))
  t.deepEqual(found.map(({ condition }) => condition), Object.keys(conditions))
  for (const [index, { condition, recorded }] of found.entries()) {
    const changes = from(conditions[condition]!.map((change) => ({ timeMs: 50, ...change })))
    const end: Uint8Array[] = []
    const whole = await firstValueFrom(simulate(network(), {
      untilMs: 100, stimuli, interventions: concat(started, changes), onSnapshot: (one) => end.push(one),
    }).pipe(text))
    t.deepEqual(recorded, whole.filter((line) => Number(line.split(' ')[0]) >= 500))
    t.deepEqual(ends[index], end[0])
    t.true(recorded.length > 20)
  }
  t.is(new Set(found.map(({ recorded }) => recorded.join('\n'))).size, 4, 'the conditions make no difference')
})

test('a condition has the last word at its tick, and other interventions are those of every branch', async (t) => {
  const snapshot = await trained()
  const interventions = from([{ timeMs: 50, ...learning(0) }, { timeMs: 60, lesion: { population: 'granule' } }])
  const [off, on] = await all(branches(network(), {
    snapshot, conditions: { off: [], on: [learning(1)] }, interventions, untilMs: 100, record: text,
  }))
  t.notDeepEqual(on!.recorded, off!.recorded)
  for (const { recorded } of [on!, off!]) t.true(recorded.every((line) => !/^[6-9]\d\d granule/.test(line)))
})

test('the time of a snapshot is that of its first open tick, and one of another network is an error', async (t) => {
  const snapshot = await trained()
  t.is(snapshotMs(network(), snapshot), 50)
  const other = { ...network(), seed: 4 }
  const run = branches(other, { snapshot, conditions, untilMs: 100, record: text })
  await t.throwsAsync(all(run), { name: 'SnapshotError', message: 'the snapshot is of seed 3, not 4' })
})

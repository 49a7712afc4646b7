import test from 'ava'
import { from, lastValueFrom, Observable, Subject, take, toArray, type Subscription } from 'rxjs'
import { buildNetwork } from '../../src/circuit/network.js'
import { projection, relay, lif, circuitOf } from '../engine/tinyCircuit.js'
import { branches } from '../../src/engine/branches.js'
import { simulate, type Stimulus } from '../../src/engine/simulate.js'
import type { Volley } from '../../src/engine/volley.js'
import { branchesInWorkers, simulateInWorkers } from '../../src/executors/simulateInWorkers.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { presentations } from '../../src/levels/presentation.js'
import { stream } from '../../src/random/stream.js'
import { digestVolleys } from '../../src/recording/digest.js'
import { randomWord } from '../../src/words/word.js'

const seed = 3
const shipped = [['cerebellar-cortex', 'populations.granule.count=2000'], ['sdm-dense', 'populations.granule.count=2000'],
  ['marr-albus-4-claws', 'populations.granule.count=2000']] as const

for (const [name, setting] of shipped) {
  test(`circuits/${name}.json makes the same spikes with 1, 2 and 4 workers, and with 3 shares in 2`, async (t) => {
    const network = buildNetwork(loadCircuit(`circuits/${name}.json`, [setting]), seed)
    const { circuit } = network
    const { bits } = circuit.memory!.design
    const { uint32 } = stream(seed, 'words')
    const words = Array.from({ length: 2 }, () => randomWord(bits, uint32))
    const shown = [...words.map((word) => ({ address: word, data: word })), { address: words[0]! }]
    const { stimuli, interventions, untilMs } = presentations(network, shown)
    const options = () => ({ stimuli: from(stimuli), interventions: from(interventions), untilMs })
    const expected = await lastValueFrom(simulate(network, options()).pipe(digestVolleys()))
    for (const sharing of [{ workers: 1 }, { workers: 2 }, { workers: 4 }, { workers: 2, shares: 3 }]) {
      const run = simulateInWorkers(circuit, seed, { ...options(), ...sharing })
      t.is(await lastValueFrom(run.pipe(digestVolleys())), expected)
    }
  })
}

/** Cells that a drive makes fire every 48 ticks, and cells that follow them. */
const busy = circuitOf([relay('in', 2), lif('driven', 3, { driveMv: 40, refractoryTicks: 0 }), lif('follower', 3)],
  [projection('in', 'driven', 3), projection('driven', 'follower', 20, 12)])

test('a run is cold, and tells its progress', async (t) => {
  const seen: number[] = []
  const run = simulateInWorkers(busy, 1, {
    workers: 2, untilMs: 50, sliceMs: 20, onProgress: ({ timeMs, counters }) => seen.push(timeMs, counters.spikes[1]!) })
  const first = await lastValueFrom(run.pipe(toArray()))
  t.deepEqual(seen, [20, 12, 40, 24, 50, 30])
  t.deepEqual(await lastValueFrom(run.pipe(toArray())), first)
  t.deepEqual(first, await lastValueFrom(simulate(buildNetwork(busy, 1), { untilMs: 50 }).pipe(toArray())))
})

test('branches in workers are those of one thread', async (t) => {
  const snapshot = await new Promise<Uint8Array>((resolve, reject) => {
    simulateInWorkers(busy, 1, { workers: 2, untilMs: 20, onSnapshot: resolve }).subscribe({ error: reject })
  })
  const options = {
    snapshot, untilMs: 50, record: toArray<Volley>(),
    conditions: { free: [], clamped: [{ clamp: { population: 'driven', cells: [0, 2], potentialMv: -60 } }] },
  }
  const found = await lastValueFrom(branchesInWorkers(busy, 1, { ...options, workers: 2 }).pipe(toArray()))
  t.deepEqual(found, await lastValueFrom(branches(buildNetwork(busy, 1), options).pipe(toArray())))
  const firing = found.map(({ recorded }) => [...new Set(recorded.map(({ cells }) => cells.join()))])
  t.deepEqual(firing, [['0,1,2'], ['0,1,2', '1']])
})

test('the event loop turns while workers work, and unsubscribing ends them', async (t) => {
  let turns = 0
  const timer = setInterval(() => { turns++ }, 1)
  let subscription: Subscription | undefined
  let volleys = 0
  await new Promise<void>((resolve) => {
    subscription = simulateInWorkers(busy, 1, { workers: 2, untilMs: 1e7, sliceMs: 1e6 }).subscribe(() => {
      volleys++
      if (volleys < 100) return
      subscription!.unsubscribe()
      resolve()
    })
  })
  clearInterval(timer)
  t.is(volleys, 100)
  t.true(turns > 0)
})

/** Every volley of the cells makes the fibre fire some time later. */
function reacting(delayMs: number): Observable<Volley> {
  const stimuli = new Subject<Stimulus>()
  const circuit = circuitOf([relay('in'), lif('cell', 2)], [projection('in', 'cell', 20)])
  const run = simulateInWorkers(circuit, 1, { workers: 2, untilMs: 60, sliceMs: 10, stimuli })
  return new Observable((subscriber) => {
    const subscription = run.subscribe({
      next: (volley) => {
        subscriber.next(volley)
        if (volley.population === 'cell') stimuli.next({ timeMs: volley.tick * 0.1 + delayMs, population: 'in', cells: [0] })
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => subscriber.complete(),
    })
    stimuli.next({ timeMs: 0, population: 'in', cells: [0] })
    return subscription
  })
}

test('stimuli that react to volleys take effect from the next slice on; earlier ones end the run with an error', async (t) => {
  const looped = await lastValueFrom(reacting(15).pipe(toArray()))
  t.deepEqual(looped.map(({ tick, population }) => `${tick} ${population}`), ['0 in', '10 cell', '160 in', '170 cell', '320 in', '330 cell', '480 in', '490 cell'])
  await t.throwsAsync(lastValueFrom(reacting(2)), { name: 'InputError', message: /stimulus/ })
})

test('a run that nobody can build ends with the error of its worker', async (t) => {
  const wrong = circuitOf([relay('in', 2), lif('cell', 3)],
    [projection('in', 'cell', [1, 2, 3], 10, { kind: 'fixed-in-degree', inDegree: 1 })])
  await t.throwsAsync(lastValueFrom(simulateInWorkers(wrong, 1, { workers: 2, untilMs: 5 })),
    { message: 'projection in>cell has a weight for each target, but its rule has one for all' })
})

test('a subscriber that has enough ends the run', async (t) => {
  const first = await lastValueFrom(simulateInWorkers(busy, 1, { workers: 2, untilMs: 1e7 }).pipe(take(5), toArray()))
  t.is(first.length, 5)
})

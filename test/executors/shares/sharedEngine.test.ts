import test from 'ava'
import * as fc from 'fast-check'
import { buildNetwork } from '../../../src/circuit/network.js'
import { Engine } from '../../../src/engine/engine.js'
import type { Simulator } from '../../../src/engine/simulator.js'
import type { Volley } from '../../../src/engine/volley.js'
import { SharedEngine, type Sharing } from '../../../src/executors/shares/sharedEngine.js'
import { scenario, tell, type Scenario } from '../../engine/randomCircuit.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const text = ({ tick, population, cells }: Volley): string => `${tick} ${population} ${cells.join()}`

/** Runs to a tick in pieces of some length. */
function run(engine: Simulator, until: number, piece = until): string[] {
  const volleys: string[] = []
  while (engine.now < until) {
    engine.advance(Math.min(until, engine.now + piece), (volley) => volleys.push(text(volley)))
  }
  return volleys
}

const wholeEngine = ({ circuit, seed }: Scenario): Engine => new Engine(buildNetwork(circuit, seed))

async function withShared<Result>(
  { circuit, seed }: Pick<Scenario, 'circuit' | 'seed'>, sharing: Sharing, act: (engine: SharedEngine) => Result,
): Promise<Result> {
  const engine = new SharedEngine(circuit, seed, sharing)
  try {
    return await act(engine)
  } finally {
    engine.close()
  }
}

const counted = ({ counters: { synapticEvents, cellUpdates, spikes } }: Simulator) => ({ synapticEvents, cellUpdates, spikes })

/** The smallest rings fill up within a tick. */
const sharing = fc.record({
  workers: fc.constantFrom(1, 2, 4), more: fc.constantFrom(0, 0, 1, 3), ringWords: fc.constantFrom(16, 256, 1 << 16),
}).map(({ workers, more, ringWords }): Sharing => ({ workers, shares: workers + more, ringWords }))

test('any number of workers and shares gives the volleys, weights, counters and snapshot of one engine', async (t) => {
  let volleys = 0
  await fc.assert(fc.asyncProperty(scenario, sharing, fc.integer({ min: 1, max: 1500 }), async (given, chosen, piece) => {
    const whole = wholeEngine(given)
    tell(whole, given)
    const expected = run(whole, given.ticks)
    await withShared(given, chosen, (engine) => {
      tell(engine, given)
      t.deepEqual(run(engine, given.ticks, piece), expected)
      t.deepEqual(counted(engine), counted(whole))
      t.deepEqual([...engine.weights('granule>purkinje')], [...whole.weights('granule>purkinje')])
      t.deepEqual(engine.snapshot(), whole.snapshot())
      engine.assertConservation()
    })
    volleys += expected.length
  }), { seed: 11, numRuns: 12 })
  t.true(volleys > 1000)
})

test('a run that nobody watches ends in the same state', async (t) => {
  await fc.assert(fc.asyncProperty(scenario, sharing, async (given, chosen) => {
    const whole = wholeEngine(given)
    tell(whole, given)
    whole.advance(given.ticks)
    await withShared(given, chosen, (engine) => {
      tell(engine, given)
      engine.advance(500)
      engine.advance(given.ticks)
      t.deepEqual(engine.snapshot(), whole.snapshot())
    })
  }), { seed: 12, numRuns: 5 })
})

test('a snapshot of one number of workers goes on in another, and the same snapshot twice', async (t) => {
  await fc.assert(fc.asyncProperty(scenario, sharing, sharing, fc.integer({ min: 0, max: 1299 }), async (given, one, other, at) => {
    const whole = wholeEngine(given)
    tell(whole, given)
    run(whole, at)
    const saved = await withShared(given, one, (engine) => {
      tell(engine, given)
      run(engine, at)
      return engine.snapshot()
    })
    t.deepEqual(saved, whole.snapshot())
    const expected = run(whole, given.ticks)
    await withShared(given, other, (engine) => {
      for (let branch = 0; branch < 2; branch++) {
        engine.restore(saved)
        t.is(engine.now, at)
        t.deepEqual(run(engine, given.ticks), expected)
        t.deepEqual(counted(engine), counted(whole))
        t.deepEqual(engine.snapshot(), whole.snapshot())
      }
    })
  }), { seed: 13, numRuns: 6 })
})

const tiny = {
  circuit: circuitOf([relay('in', 2), lif('cell', 5)], [projection('in', 'cell', 20), projection('cell', 'cell', 20, 7)]),
  seed: 1,
}

test('inputs that are no inputs, and times that are over, are refused as by one engine', async (t) => {
  await withShared(tiny, { workers: 2 }, (shared) => {
    const whole = new Engine(buildNetwork(tiny.circuit, tiny.seed))
    for (const engine of [whole, shared]) engine.advance(10)
    const acts: ((engine: Simulator) => void)[] = [
      (engine) => engine.stimulate(9, 'in', [0]), (engine) => engine.stimulate(10, 'cell', [0]),
      (engine) => engine.stimulate(10, 'in', [2]), (engine) => engine.setLearning(10, 'in>cell', 1),
      (engine) => engine.advance(0.5), (engine) => void engine.weights('in>cell'),
    ]
    for (const act of acts) t.is(t.throws(() => act(shared))!.message, t.throws(() => act(whole))!.message)
  })
})

test('an error in a worker ends the run with that error, and every later command too', async (t) => {
  await withShared(tiny, { workers: 2 }, (engine) => {
    const none = { name: 'SnapshotError', message: 'these bytes are no snapshot' }
    t.throws(() => engine.restore(new Uint8Array(5)), none)
    engine.advance(5)
  })
  const huge = { ...tiny, circuit: { ...tiny.circuit, projections: [
    { ...projection('in', 'cell', [1, 2, 3, 4, 5], 10, { kind: 'fixed-in-degree', inDegree: 1 }) }] } }
  await withShared(huge, { workers: 2 }, (engine) => {
    const message = 'projection in>cell has a weight for each target, but its rule has one for all'
    t.throws(() => engine.advance(5), { message })
    t.throws(() => engine.advance(6), { message })
    t.throws(() => engine.snapshot(), { message })
  })
})

test('after close nothing can be asked', async (t) => {
  const engine = new SharedEngine(tiny.circuit, tiny.seed, { workers: 2 })
  engine.advance(5)
  engine.close()
  t.throws(() => engine.advance(10), { message: 'the workers of this run have been ended' })
})

test('numbers of workers and shares that cannot be are refused', (t) => {
  for (const workers of [0, -1, 1.5, 257, NaN]) {
    t.throws(() => new SharedEngine(tiny.circuit, 1, { workers }), { name: 'InputError', message: /workers/ })
  }
  t.throws(() => new SharedEngine(tiny.circuit, 1, { workers: 3, shares: 2 }), { name: 'InputError', message: /shares/ })
})

test('learnt weights go into another run, of one engine or of several', async (t) => {
  const [given] = fc.sample(scenario, { seed: 14, numRuns: 1 }) as [Scenario]
  const learnt = wholeEngine(given)
  tell(learnt, given)
  run(learnt, given.ticks)
  const weights = learnt.weights('granule>purkinje')
  const fresh = wholeEngine(given)
  fresh.setWeights('granule>purkinje', weights)
  tell(fresh, given)
  const expected = run(fresh, given.ticks)
  await withShared(given, { workers: 2 }, (engine) => {
    engine.setWeights('granule>purkinje', weights)
    t.deepEqual(engine.weights('granule>purkinje'), Int16Array.from(weights))
    tell(engine, given)
    t.deepEqual(run(engine, given.ticks), expected)
    t.throws(() => engine.setWeights('granule>purkinje', new Int16Array(1)), { name: 'InputError' })
    t.throws(() => engine.setWeights('granule>purkinje', weights.map(() => -1)), { name: 'InputError' })
  })
})

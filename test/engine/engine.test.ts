import test, { type ExecutionContext } from 'ava'
import type { LifPopulation, Population, Projection } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine, ticksMax } from '../../src/engine/engine.js'
import { InputError } from '../../src/errors/inputError.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

const { exp, log } = createReferenceKernels(0)
/** One tick is 0.1 ms, the membrane's time constant 10 ms, so a tick is a hundredth of it. */
const decayOver = (ticks: number): number => exp(-ticks / 100)

function engineOf(populations: readonly Population[], projections: readonly Projection[]): Engine {
  return new Engine(buildNetwork(circuitOf(populations, projections), 1, createReferenceKernels))
}

/** Ticks at which a population (or one cell of it) fires before `until`. */
function spikeTicks(engine: Engine, population: string, until: number, cell?: number): number[] {
  const ticks: number[] = []
  engine.advance(until, (volley) => {
    if (volley.population === population && (cell === undefined || volley.cells.includes(cell))) ticks.push(volley.tick)
  })
  return ticks
}

/** A relay `in` whose spikes arrive 10 ticks later at a cell `cell` with a weight in mV. */
const oneCell = (weightMv: number, changes: Partial<LifPopulation> = {}): Engine =>
  engineOf([relay('in'), lif('cell', 1, changes)], [projection('in', 'cell', weightMv)])

/** Whether a potential is a number but for rounding errors. */
const near = (potentialMv: number, expectedMv: number): boolean =>
  Math.abs(potentialMv - expectedMv) <= 1e-12 * Math.abs(expectedMv)

test('an input moves a membrane by its weight, exactly one delay after the spike', (t) => {
  const engine = oneCell(4)
  engine.stimulate(5, 'in', [0])
  engine.advance(15)
  t.is(engine.potentialMv('cell', 0), 0)
  engine.advance(16)
  t.true(near(engine.potentialMv('cell', 0), 4))
})

test('between two inputs a membrane decays by exp(−Δt/τ)', (t) => {
  const engine = oneCell(4)
  for (const tick of [5, 42, 300]) engine.stimulate(tick, 'in', [0])
  engine.advance(1000)
  const afterTwo = 4 * decayOver(37) + 4
  t.true(near(engine.potentialMv('cell', 0), afterTwo * decayOver(258) + 4))
  t.is(engine.counters.spikes[1], 0)
})

test('two inputs make a spike if they come close enough, and at threshold exactly', (t) => {
  const firesAt = (gap: number, weightMv: number) => {
    const engine = oneCell(weightMv)
    engine.stimulate(0, 'in', [0])
    engine.stimulate(gap, 'in', [0])
    return spikeTicks(engine, 'cell', 1000)
  }
  const latest = Math.floor(100 * -log((15 - 8) / 8))
  t.deepEqual(firesAt(latest, 8), [latest + 10])
  t.deepEqual(firesAt(latest + 1, 8), [])
  t.deepEqual(spikeTicks(fed(oneCell(15), [0]), 'cell', 1000), [10])
  t.deepEqual(spikeTicks(fed(oneCell(15 - 1 / 65536), [0]), 'cell', 1000), [])
})

function fed(engine: Engine, ticks: readonly number[]): Engine {
  for (const tick of ticks) engine.stimulate(tick, 'in', [0])
  return engine
}

const spikesOfPair = (gap: number, refractoryTicks: number): number[] =>
  spikeTicks(fed(oneCell(20, { refractoryTicks }), [0, gap]), 'cell', 1000)

test('an input within the refractory period is ignored; one at its end counts', (t) => {
  t.deepEqual(spikesOfPair(19, 20), [10])
  t.deepEqual(spikesOfPair(20, 20), [10, 30])
  t.deepEqual(spikesOfPair(1, 1), [10, 11])
  t.deepEqual(spikesOfPair(1, 2), [10])
})

test('a cell is held at its reset potential through the refractory period and decays from its end on', (t) => {
  const engine = fed(oneCell(17, { resetPotentialMv: -74 }), [0, 10, 17, 50])
  engine.advance(28)
  t.is(engine.potentialMv('cell', 0), -4)
  engine.advance(70)
  t.true(near(engine.potentialMv('cell', 0), -4 * decayOver(30) + 17))
  t.is(engine.counters.spikes[1], 1)
})

test('inputs at 1.0, 1.1 and 50 ms of huge weight make two spikes in each of two cells in a row', (t) => {
  const engine = engineOf([relay('in'), lif('first'), lif('second')],
    [projection('in', 'first', 1000), projection('first', 'second', 1000)])
  for (const tick of [10, 11, 500]) engine.stimulate(tick, 'in', [0])
  t.deepEqual(spikeTicks(engine, 'first', 600), [20, 510])
  const again = engineOf([relay('in'), lif('first'), lif('second')],
    [projection('in', 'first', 1000), projection('first', 'second', 1000)])
  for (const tick of [10, 11, 500]) again.stimulate(tick, 'in', [0])
  t.deepEqual(spikeTicks(again, 'second', 600), [30, 520])
})

test('with no refractory period a cell that gets enough at every tick fires at every tick', (t) => {
  const engine = fed(oneCell(15, { refractoryTicks: 0 }), Array.from({ length: 50 }, (_, tick) => tick))
  t.deepEqual(spikeTicks(engine, 'cell', 1000), Array.from({ length: 50 }, (_, tick) => tick + 10))
})

test('in a chain of cells, cell k fires exactly k delays after the first spike', (t) => {
  const names = Array.from({ length: 40 }, (_, index) => `cell${index + 1}`)
  const engine = engineOf([relay('cell0'), ...names.map((name) => lif(name))],
    names.map((name, index) => projection(`cell${index}`, name, 1000, 7)))
  engine.stimulate(3, 'cell0', [0])
  const fired: [string, number][] = []
  engine.advance(1000, ({ population, tick }) => fired.push([population, tick]))
  t.deepEqual(fired, ['cell0', ...names].map((name, index) => [name, 3 + 7 * index]))
})

test('opposite inputs at the same tick cancel whatever their order, and make no spike', (t) => {
  for (const reversed of [false, true]) {
    const inputs = [projection('up', 'cell', 100), projection('down', 'cell', -90)]
    const engine = engineOf([relay('up'), relay('down'), lif('cell')], reversed ? inputs.reverse() : inputs)
    engine.stimulate(0, reversed ? 'down' : 'up', [0])
    engine.stimulate(0, reversed ? 'up' : 'down', [0])
    engine.advance(100)
    t.is(engine.counters.spikes[2], 0)
    t.true(near(engine.potentialMv('cell', 0), 10))
  }
})

/** The closed form of a driven cell: ⌈τ ln((reset − steady)/(threshold − steady))⌉ ticks and the refractory period. */
const interval = ({ refractoryTicks, driveMv }: LifPopulation): number =>
  Math.ceil(100 * log((-70 - (-70 + driveMv)) / (-55 - (-70 + driveMv)))) + refractoryTicks

test('a driven cell fires every ⌈τ ln((reset − steady)/(threshold − steady))/dt⌉ ticks and refractory period', (t) => {
  for (const driveMv of [15.01, 15.7, 17.3, 20, 40, 333]) {
    for (const refractoryTicks of [0, 1, 20]) {
      const cell = lif('cell', 1, { driveMv, refractoryTicks })
      const engine = engineOf([relay('in'), cell], [])
      const first = interval({ ...cell, refractoryTicks: 0 })
      const expected = Array.from({ length: 20 }, (_, index) => first + index * interval(cell))
      t.deepEqual(spikeTicks(engine, 'cell', expected[19]! + 1), expected, `${driveMv} mV, ${refractoryTicks} ticks`)
    }
  }
})

test('the first spike under a drive of 40 mV comes at 4.700036 ms, on the grid at 4.8 ms', (t) => {
  t.deepEqual(spikeTicks(engineOf([relay('in'), lif('cell', 1, { driveMv: 40 })], []), 'cell', 60), [48])
  t.is((10 * -log(1 - 15 / 40)).toFixed(6), '4.700036')
})

test('the rate of a driven cell is 1 / (refractory period + τ ln(RI/(RI − 15 mV))) but for the grid', (t) => {
  for (const driveMv of [16, 20, 30, 60]) {
    const count = spikeTicks(engineOf([relay('in'), lif('cell', 1, { driveMv })], []), 'cell', 100_000).length
    const exactRate = 1 / (0.002 + 0.01 * log(driveMv / (driveMv - 15)))
    const gridRate = 10_000 / interval(lif('cell', 1, { driveMv }))
    t.true(Math.abs(count / 10 - gridRate) <= 0.1)
    t.true(gridRate <= exactRate && 1 / gridRate - 1 / exactRate <= 1e-4)
  }
})

test('an inhibitory input delays the next spike of a driven cell by what it takes to make up for it', (t) => {
  const driven = lif('cell', 1, { driveMv: 20 })
  const engine = engineOf([relay('in'), driven], [projection('in', 'cell', -6)])
  engine.stimulate(40, 'in', [0])
  const below = -20 * decayOver(50) - 6
  t.deepEqual(spikeTicks(engine, 'cell', 250), [50 + Math.ceil(100 * log(below / -5))])
})

test('a cell held above threshold from the start fires at its first tick', (t) => {
  const above = lif('cell', 1, { restingPotentialMv: -40, driveMv: -5, refractoryTicks: 0, resetPotentialMv: -56 })
  t.is(spikeTicks(engineOf([relay('in'), above], []), 'cell', 20)[0], 1)
})

test('near tick 2^30 a run is what it is near 0', (t) => {
  const run = (origin: number) => {
    const engine = engineOf([relay('in'), lif('cell', 2), lif('driven', 1, { driveMv: 17 })],
      [projection('in', 'cell', 9), projection('cell', 'driven', -8), projection('in', 'driven', 3, 1500)])
    engine.advance(origin)
    for (const tick of [0, 3, 5, 6, 200, 203, 1400, 1402]) engine.stimulate(origin + tick, 'in', [0])
    const volleys: string[] = []
    engine.advance(origin + 4000, ({ tick, population, cells }) => {
      if (population !== 'driven') volleys.push(`${tick - origin} ${population} ${cells.join()}`)
    })
    return volleys
  }
  t.is(run(0).length, 11)
  t.deepEqual(run(1_000_000), run(0))
  const far = engineOf([relay('in'), lif('cell', 2)], [projection('in', 'cell', 9)])
  const close = engineOf([relay('in'), lif('cell', 2)], [projection('in', 'cell', 9)])
  const origin = ticksMax - 500
  for (const tick of [0, 3, 19, 23, 24, 60, 61, 400]) {
    far.stimulate(origin + tick, 'in', [0])
    close.stimulate(tick, 'in', [0])
  }
  const expected = spikeTicks(close, 'cell', 500)
  t.deepEqual(spikeTicks(far, 'cell', ticksMax), expected.map((tick) => origin + tick))
})

test('a driven cell keeps its interval to the tick up to tick 2^30', (t) => {
  const slow = lif('cell', 1, { driveMv: 20, membraneTimeConstantMs: 2000 })
  const every = Math.ceil(20_000 * log(20 / 5)) + slow.refractoryTicks
  const ticks = spikeTicks(engineOf([relay('in'), slow], []), 'cell', ticksMax)
  t.is(ticks.length, Math.floor((ticksMax - 1 + slow.refractoryTicks) / every))
  t.true(ticks.every((tick, index) => tick === (index + 1) * every - slow.refractoryTicks))
})

test('cells fire together in one volley, ascending and each once, however they were stimulated', (t) => {
  const engine = engineOf([relay('in', 9), lif('cell', 9)], [projection('in', 'cell', 20, 1, { kind: 'one-to-one' })])
  engine.stimulate(4, 'in', [7, 3, 3])
  engine.stimulate(4, 'in', [8, 7, 0])
  engine.stimulate(4, 'in', [])
  engine.stimulate(6, 'in', [])
  const volleys: unknown[] = []
  engine.advance(10, ({ tick, population, cells }) => volleys.push([tick, population, [...cells]]))
  t.deepEqual(volleys, [[4, 'in', [0, 3, 7, 8]], [5, 'cell', [0, 3, 7, 8]]])
})

test('the counters count synaptic events, membrane updates, spikes and volleys', (t) => {
  const engine = engineOf([relay('in', 3), lif('all', 5), lif('own', 3)], [
    projection('in', 'all', 20), projection('in', 'own', 20, 10, { kind: 'one-to-one' }),
    projection('own', 'all', 1, 2000),
  ])
  engine.stimulate(0, 'in', [0, 2])
  engine.advance(100)
  t.deepEqual(engine.counters, { synapticEvents: 12, cellUpdates: 7, spikes: [2, 5, 2], sent: 3, arrived: 2 })
  engine.assertConservation()
})

test('conservation is broken when a volley is lost', (t) => {
  const engine = fed(oneCell(1), [0, 30])
  engine.advance(35)
  engine.assertConservation()
  engine.counters.arrived--
  t.throws(() => engine.assertConservation(), { message: '2 volleys sent, but 0 arrived and 1 under way' })
})

test('a new engine starts its network anew', (t) => {
  const driven = lif('cell', 1, { driveMv: 17 })
  const network = buildNetwork(circuitOf([relay('in'), driven], [projection('in', 'cell', 5)]), 1)
  const run = () => {
    const engine = new Engine(network)
    for (const tick of [3, 80, 90]) engine.stimulate(tick, 'in', [0])
    return spikeTicks(engine, 'cell', 777)
  }
  const first = run()
  network.cells[1]!.input[0] = 12_345
  t.deepEqual(run(), first)
})

const refused = (t: ExecutionContext, act: () => unknown, message: string) =>
  t.throws(act, { instanceOf: InputError, message })

test('what cannot be simulated is refused with what would be right', (t) => {
  const engine = engineOf([relay('in', 3), relay('other'), lif('cell')], [projection('in', 'cell', 1)])
  refused(t, () => engine.stimulate(0, 'cell', [0]),
    'stimulus.population: "cell" is no relay population; allowed: in, other')
  refused(t, () => engine.stimulate(0, 'on', [0]),
    'stimulus.population: "on" is no relay population, did you mean "in"?; allowed: in, other')
  for (const wrong of [3, -1, 0.5, NaN]) {
    refused(t, () => engine.stimulate(0, 'in', [1, wrong]),
      `stimulus.cells: found ${wrong}; allowed: the cells 0 to 2 of "in"`)
  }
  for (const wrong of [-1, 1.5, NaN, ticksMax]) {
    refused(t, () => engine.stimulate(wrong, 'in', [0]), message(wrong, 0))
  }
  for (const wrong of [0.5, NaN, Infinity, ticksMax + 1]) {
    refused(t, () => engine.advance(wrong), `until: found tick ${wrong}; allowed: a whole number up to ${ticksMax}`)
  }
  refused(t, () => engine.setLearning(0, 'in>cell', 1), 'projection: "in>cell" is no plastic projection; allowed: ')
  refused(t, () => engine.weights('in>cell'), 'projection: "in>cell" is no plastic projection; allowed: ')
})

const message = (tick: number, open: number): string =>
  `stimulus: found tick ${tick}; allowed: a whole number from ${open}, the first open tick, to ${ticksMax - 1}`

test('a tick that is done, or in work, takes no more stimuli', (t) => {
  const engine = oneCell(1)
  engine.advance(50)
  refused(t, () => engine.stimulate(49, 'in', [0]), message(49, 50))
  engine.stimulate(50, 'in', [0])
  let late: unknown
  engine.advance(51, () => { late = refused(t, () => engine.stimulate(50, 'in', [0]), message(50, 51)) })
  t.truthy(late)
  engine.stimulate(51, 'in', [0])
  engine.advance(52)
  t.is(engine.counters.spikes[0], 2)
})

const rule = boxPlasticity({
  weightStepQuanta: 65536, weightBits: 4, initialSteps: 8, teacher: 'climbing>cell', potentiationSteps: 1,
  depressionSteps: 3, windowStartTicks: 20, windowEndTicks: 50,
})

test('a learning gain must be an integer', (t) => {
  const engine = engineOf([relay('in'), relay('climbing'), lif('cell')],
    [plasticProjection('in', 'cell', rule), projection('climbing', 'cell', 1, 10, { kind: 'one-to-one' })])
  refused(t, () => engine.setLearning(0, 'in>cell', 0.5),
    'learning.gain: found 0.5; allowed: an integer, as weights are counted in steps')
  refused(t, () => engine.setLearning(0, 'on>cell', 1),
    'projection: "on>cell" is no plastic projection, did you mean "in>cell"?; allowed: in>cell')
})

test('a volley acts through the weights from before the tick at which it arrives', (t) => {
  const engine = engineOf([relay('in'), relay('climbing'), lif('cell')],
    [plasticProjection('in', 'cell', rule), projection('climbing', 'cell', 0, 10, { kind: 'one-to-one' })])
  engine.setLearning(0, 'in>cell', 1)
  engine.stimulate(0, 'in', [0])
  engine.advance(11)
  t.is(engine.potentialMv('cell', 0), 8)
  t.deepEqual([...engine.weights('in>cell')], [9])
})

import test from 'ava'
import type { LifExponentialPopulation, MembranePopulation } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { ForeseenCells } from '../../src/engine/foreseenCells.js'
import { never } from '../../src/kernels/lifPlaces.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, lifExponential, projection, relay } from './tinyCircuit.js'

const { exp } = createReferenceKernels(0)

/** Cells that one fibre reaches with any weight, or with one each. */
function groupOf(population: MembranePopulation) {
  const circuit = circuitOf([relay('in'), population],
    [projection('in', population.name, 1, 10, { kind: 'fixed-in-degree', inDegree: 1 }),
      projection('in', population.name, Array<number>(population.count).fill(1))])
  const { cells, kernels, volley, connections: [wires] } = buildNetwork(circuit, 1, createReferenceKernels)
  if (wires?.kind !== 'sparse') throw new Error('drawn connections are sparse')
  const own = cells[1]!
  const group = new ForeseenCells(own, own.membrane!, kernels, volley)
  group.start()
  return {
    group,
    /** All cells get a weight. */
    scatter(weightMv: number) {
      volley[0] = 0
      group.scatter(volley, 1, wires.offsets, wires.targets, weightMv)
    },
    add(quanta: readonly number[]) {
      own.input.set(quanta)
      group.add(-1)
      group.add(1)
    },
    /** Ticks at which cells fire by themselves before `until`, and how often it was opened for that. */
    run(until: number) {
      const fired: [tick: number, cells: number[]][] = []
      let opened = 0
      for (let tick = group.nextTick(); tick < until; tick = group.nextTick(), opened++) {
        group.open(tick)
        const spikes = [...group.fire()]
        if (spikes.length > 0) fired.push([tick, spikes])
      }
      return { fired, opened }
    },
  }
}

const exponential = (changes: Partial<LifExponentialPopulation> = {}): LifExponentialPopulation =>
  lifExponential('cells', 2, changes)

/** The postsynaptic potential of 1 mV of current, τ 10 ms and `synapticMs`, on the grid of 0.1 ms. */
const psp = (ticks: number, synapticMs: number): number =>
  synapticMs / (10 - synapticMs) * (exp(-ticks / 100) - exp(-ticks / 10 / synapticMs))

const near = (found: number, expected: number): boolean => Math.abs(found - expected) <= 1e-12 * Math.abs(expected)

test('an excitatory input is a current: the membrane starts where it was and follows the closed form', (t) => {
  const { group, scatter } = groupOf(exponential({ thresholdPotentialMv: 1e6 }))
  group.open(3)
  scatter(12)
  t.true(Math.abs(group.potentialMv(0)) < 1e-14)
  for (const ticks of [1, 20, 39, 40, 41, 700, 5000]) {
    group.open(3 + ticks)
    t.true(near(group.potentialMv(0), 12 * psp(ticks, 2)), `after ${ticks} ticks`)
  }
})

test('an inhibitory input does the same downwards, with its own time constant', (t) => {
  const { group, scatter, add } = groupOf(exponential())
  group.open(3)
  scatter(-12)
  add([0, -4 * 65536])
  for (const ticks of [1, 20, 39, 40, 41, 700, 5000]) {
    group.open(3 + ticks)
    t.true(near(group.potentialMv(0), -12 * psp(ticks, 8)))
    t.true(near(group.potentialMv(1), -16 * psp(ticks, 8)))
  }
  t.is(group.updates, 0, 'nothing that inhibits makes anybody look')
})

/** The first tick at which 15 mV are reached by inputs of mV at ticks. */
function firstAt15(inputs: readonly (readonly [tick: number, weightMv: number])[]): number {
  for (let tick = 0; tick < 5000; tick++) {
    let sum = 0
    for (const [from, weightMv] of inputs) if (tick > from) sum += weightMv * psp(tick - from, weightMv > 0 ? 2 : 8)
    if (sum >= 15) return tick
  }
  throw new Error('15 mV are not reached')
}

test('a spike comes at the first tick at the threshold, long after its input, without a look at every tick', (t) => {
  const { group, scatter, run } = groupOf(exponential())
  group.open(50)
  scatter(113)
  t.deepEqual([...group.fire()], [])
  const { fired, opened } = run(2000)
  t.deepEqual(fired, [[firstAt15([[50, 113]]), [0, 1]]])
  t.true(opened <= 8, `${opened}`)
})

/** The spikes after 150 mV at tick 50 and a weight at tick 57. */
function spikesWith(weightMv: number): number[] {
  const { group, scatter, run } = groupOf(exponential())
  group.open(50)
  scatter(150)
  group.fire()
  group.open(57)
  scatter(weightMv)
  group.fire()
  return run(2000).fired.map(([tick]) => tick)
}

test('further excitation brings a foreseen spike forward; inhibition puts it off, or off for good', (t) => {
  for (const weightMv of [1, 20, -2, -5]) t.deepEqual(spikesWith(weightMv), [firstAt15([[50, 150], [57, weightMv]])])
  t.true(firstAt15([[50, 150], [57, -5]]) > firstAt15([[50, 150]]))
  t.deepEqual(spikesWith(-60), [])
})

test('an input whose peak stays below the threshold makes nobody look again', (t) => {
  const peakMv = 113 * Math.max(...Array.from({ length: 100 }, (_, ticks) => psp(ticks, 2)))
  const { group, scatter, run } = groupOf(exponential({ thresholdPotentialMv: -70 + 1.001 * peakMv }))
  group.open(50)
  scatter(113)
  t.deepEqual([...group.fire()], [])
  t.is(group.nextTick(), never)
  t.is(group.updates, 0)
  t.deepEqual(run(2000), { fired: [], opened: 0 })
})

test('currents go on through the refractory period and act from its end on', (t) => {
  const { group, scatter, run } = groupOf(exponential({ refractoryTicks: 30, resetPotentialMv: -73 }))
  group.open(0)
  scatter(900)
  group.fire()
  const [first] = run(20).fired[0]!
  group.open(first + 10)
  t.is(group.potentialMv(0), -3)
  scatter(40)
  t.deepEqual([...group.fire()], [])
  t.is(group.nextTick(), first + 30)
  group.open(first + 30)
  t.true(near(group.potentialMv(0), -3))
  group.fire()
  const current = 900 * exp(-(first + 30) / 20) + 40 * exp(-1)
  const later = (ticks: number) => -3 * exp(-ticks / 100) + current * psp(ticks, 2)
  let expected = first + 30
  while (later(expected - first - 30) < 15) expected++
  t.deepEqual(run(first + 200).fired, [[expected, [0, 1]]])
})

test('cells that a drive makes fire do so with no input at all, and are due from tick 1 on', (t) => {
  for (const cells of [lif('cells', 2, { driveMv: 40 }), exponential({ driveMv: 40 })]) {
    const { group, run } = groupOf(cells)
    t.is(group.nextTick(), 1)
    t.deepEqual(run(200).fired, [[48, [0, 1]], [116, [0, 1]], [184, [0, 1]]])
    t.true(group.updates < 30)
  }
})

test('a delta input to a driven cell moves its membrane at once, and may make it fire at once', (t) => {
  const { group, scatter, add, run } = groupOf(lif('cells', 2, { driveMv: 20, refractoryTicks: 0 }))
  group.open(10)
  scatter(3)
  t.true(near(group.potentialMv(0), -20 * exp(-0.1) + 3))
  add([14 * 65536, 0])
  t.deepEqual([...group.fire()], [0])
  t.is(group.potentialMv(0), -20)
  const own = -20 * exp(-0.1) + 3
  const expected = 10 + Math.ceil(100 * Math.log(own / -5))
  t.deepEqual(run(expected + 1).fired, [[expected, [1]]])
})

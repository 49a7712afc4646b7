import test from 'ava'
import type { MembranePopulation } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { SteppedCells } from '../../src/engine/steppedCells.js'
import { never } from '../../src/kernels/lifPlaces.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, lifConductance, lifExponential, projection, relay } from './tinyCircuit.js'

const adaptation = { stepMv: 4, timeConstantMs: 50 }

/** Cells that one fibre reaches with any weight. */
function groupOf(population: MembranePopulation) {
  const circuit = circuitOf([relay('in'), population],
    [projection('in', population.name, 1, 10, { kind: 'fixed-in-degree', inDegree: 1 })])
  const network = buildNetwork(circuit, 1, createReferenceKernels)
  const { cells, volley, connections: [wires] } = network
  if (wires?.kind !== 'sparse') throw new Error('drawn connections are sparse')
  const own = cells[1]!
  const group = new SteppedCells(own, own.membrane!, own.stepped!, network)
  group.start()
  return {
    group,
    /** All cells get a weight at a tick. Returns those that fire. */
    give(tick: number, weightMv: number): number[] {
      group.open(tick)
      volley[0] = 0
      group.scatter(volley, 1, wires.offsets, wires.targets, weightMv)
      return [...group.fire()]
    },
    /** Ticks at which cells fire by themselves before `until`, and how many ticks were opened for that. */
    run(until: number) {
      const fired: number[] = []
      let opened = 0
      for (let tick = group.nextTick(); tick < until; tick = group.nextTick(), opened++) {
        group.open(tick)
        if (group.fire().length > 0) fired.push(tick)
      }
      return { fired, opened }
    },
    potentialAt(tick: number): number {
      group.open(tick)
      return group.potentialMv(0)
    },
  }
}

const near = (found: number, expected: number, within = 1e-12): boolean =>
  Math.abs(found - expected) <= within * Math.abs(expected)

/** The postsynaptic potential of 1 mV of current, τ 10 ms and `synapticMs`, on the grid of 0.1 ms. */
const psp = (ticks: number, synapticMs: number): number =>
  synapticMs / (10 - synapticMs) * (Math.exp(-ticks / 100) - Math.exp(-ticks / 10 / synapticMs))

test('cells that cannot fire are left alone, and their membranes follow the closed form all the same', (t) => {
  const current = groupOf(lifExponential('cells', 2, { adaptation }))
  const delta = groupOf(lif('cells', 2, { adaptation }))
  for (const { group, give } of [current, delta]) {
    t.is(group.nextTick(), never)
    t.deepEqual(give(3, 12), [])
    t.is(group.nextTick(), never)
  }
  for (const ticks of [1, 20, 39, 700, 2000]) {
    t.true(near(current.potentialAt(3 + ticks), 12 * psp(ticks, 2)))
    t.true(near(delta.potentialAt(3 + ticks), 12 * Math.exp(-ticks / 100)))
  }
  t.deepEqual([current.group.updates, delta.group.updates], [2, 2], 'a cell a volley, and no more')
})

test('a current that will not take the membrane to the threshold makes nobody look again, one that may does', (t) => {
  const peakMv = 113 * Math.max(...Array.from({ length: 100 }, (_, ticks) => psp(ticks, 2)))
  for (const [factor, listed] of [[1.001, false], [0.999, true]] as const) {
    const { group, give, run } = groupOf(lifExponential('cells', 2, { adaptation, thresholdPotentialMv: -70 + factor * peakMv }))
    give(5, 113)
    t.is(group.nextTick(), listed ? 6 : never)
    t.is(run(2000).fired.length, listed ? 1 : 0)
  }
})

test('a spike raises the threshold, which comes back exponentially', (t) => {
  const { give, potentialAt } = groupOf(lif('cells', 1, { adaptation, refractoryTicks: 0 }))
  t.deepEqual(give(10, 15), [0])
  for (const [after, raisedMv] of [[50, 4 * Math.exp(-0.1)], [250, 4 * (Math.exp(-0.5) + Math.exp(-0.4))]] as const) {
    t.deepEqual(give(10 + after, 15 + raisedMv - 1e-9 - potentialAt(10 + after)), [])
    t.deepEqual(give(10 + after, 2e-9), [0])
  }
})

test('a membrane above the plain threshold and below the raised one is stepped until either is over', (t) => {
  const { group, give, run } = groupOf(lif('cells', 1, { adaptation: { stepMv: 20, timeConstantMs: 1 }, refractoryTicks: 5 }))
  t.deepEqual(give(10, 15), [0])
  t.deepEqual(give(20, 20), [])
  const expected = Array.from({ length: 100 }, (_, ticks) => ticks)
    .find((ticks) => 20 * Math.exp(-ticks / 100) >= 15 + 20 * Math.exp(-(ticks + 10) / 10))!
  t.true(expected > 3)
  t.deepEqual(run(1000), { fired: [20 + expected], opened: expected })
  t.is(group.nextTick(), never)
})

/** The same by exponential Euler, which holds the current over each tick: a geometric series. */
const steppedPsp = (ticks: number, synapticMs: number): number => {
  const [membrane, synapse] = [Math.exp(-1 / 100), Math.exp(-1 / 10 / synapticMs)]
  return (1 - membrane) / (membrane - synapse) * (Math.exp(-ticks / 100) - Math.exp(-ticks / 10 / synapticMs))
}

test('small conductances make the potentials of currents that are held over a tick, by the driving force at rest over that at the threshold', (t) => {
  const { give, potentialAt } = groupOf(lifConductance('cells'))
  const inhibited = groupOf(lifConductance('cells'))
  give(0, 1 / 65536)
  inhibited.give(0, -1 / 65536)
  for (const ticks of [1, 5, 20, 80, 300]) {
    t.true(near(potentialAt(ticks) * 65536, steppedPsp(ticks, 2) * 70 / 55, 1e-6))
    t.true(near(inhibited.potentialAt(ticks) * 65536, -steppedPsp(ticks, 8) * 5 / 20, 1e-6))
  }
})

test('that is the potential of a current to first order in the resolution', (t) => {
  const errors = [0.1, 0.01].map((resolutionMs) => {
    const population = lifConductance('cells', 1)
    const network = buildNetwork(circuitOf([relay('in'), population], [projection('in', 'cells', 1, 10, { kind: 'one-to-one' })],
      undefined, resolutionMs), 1, createReferenceKernels)
    const own = network.cells[1]!
    const group = new SteppedCells(own, own.membrane!, own.stepped!, network)
    group.start()
    const [wires] = network.connections
    if (wires?.kind !== 'sparse') throw new Error('one-to-one connections are sparse')
    network.volley[0] = 0
    group.scatter(network.volley, 1, wires.offsets, wires.targets, 1 / 65536)
    group.fire()
    group.open(Math.round(3 / resolutionMs))
    return group.potentialMv(0) * 65536 / (psp(30, 2) * 70 / 55) - 1
  })
  t.true(Math.abs(errors[0]!) < 0.03 && Math.abs(errors[1]! * 10 / errors[0]! - 1) < 0.05, `${errors}`)
})

test('under lasting conductances the membrane settles at the mean of the potentials that draw it', (t) => {
  const slow = { excitatoryTimeConstantMs: 10_000, inhibitoryTimeConstantMs: 10_000, membraneTimeConstantMs: 0.1 }
  for (const [excitedMv, inhibitedMv, driveMv] of [[5, 0, 0], [0, -30, 3], [20, -40, -2], [55, -4, 1]] as const) {
    const { give, potentialAt } = groupOf(lifConductance('cells', 1, { ...slow, driveMv, refractoryTicks: 10_000 }))
    give(1, inhibitedMv)
    give(1, excitedMv)
    const [excited, inhibited] = [excitedMv / 55, -inhibitedMv / 20]
    const expected = (-70 + driveMv + excited * 0 + inhibited * -75) / (1 + excited + inhibited)
    if (expected >= -55) continue
    t.true(Math.abs(potentialAt(30) + -70 + driveMv - expected) < 0.01, `${expected}`)
  }
})

/** When an excited cell fires that gets a weight in its refractory period of 3 ms. */
function ticksOf(weightMv: number): number[] {
  const { give, run } = groupOf(lifConductance('cells', 1, { refractoryTicks: 30, excitatoryTimeConstantMs: 20 }))
  give(0, 400)
  const [first] = run(10).fired
  give(first! + 10, weightMv)
  return [first!, ...run(first! + 60).fired]
}

test('conductances go on through the refractory period, and inhibition keeps a cell from firing after it', (t) => {
  const [first, second] = ticksOf(1)
  t.true(second! > first! + 30 && second! < first! + 40)
  t.is(ticksOf(-2000).length, 1)
})

test('cells that are driven fire by themselves from rest on, as in closed form', (t) => {
  const { group, run } = groupOf(lifConductance('cells', 2, { driveMv: 40 }))
  t.is(group.nextTick(), 1)
  t.deepEqual(run(200).fired, [48, 116, 184])
})

const slow = { stepMv: 3, timeConstantMs: 80 }

/** How far a membrane is above its threshold at the end of a period that repeats, without the grid. */
function above(ticks: number, driveMv: number): number {
  const left = Math.exp(-ticks / 10 / slow.timeConstantMs)
  return driveMv * (1 - Math.exp(-(ticks - 20) / 100)) - 15 - slow.stepMv * left / (1 - left)
}

for (const driveMv of [16, 20, 40, 90, 300]) {
  test(`with adaptation a cell driven by ${driveMv} mV settles at the period where threshold and membrane meet`, (t) => {
    const { run } = groupOf(lif('cells', 1, { driveMv, adaptation: slow }))
    let [low, high] = [20, 10_000]
    while (high - low > 1e-9) {
      const middle = (low + high) / 2
      if (above(middle, driveMv) < 0) low = middle
      else high = middle
    }
    const { fired } = run(40_000)
    const late = fired.filter((tick) => tick > 20_000)
    const period = (late.at(-1)! - late[0]!) / (late.length - 1)
    t.true(late.length > 15 && period >= low && period < low + 1, `${period} ticks, ${low} in closed form`)
    t.true(fired[1]! - fired[0]! < period, 'the threshold is not yet as high')
  })
}

test('a lesioned cell is held for good, and noise does not move it', (t) => {
  const { group } = groupOf(lif('cells', 3, { noiseMv: 4 }))
  group.open(5)
  group.lesion(Uint32Array.of(1))
  for (const tick of [5, 6, 7]) {
    group.open(tick)
    group.fire()
    t.is(group.potentialMv(1), 0)
  }
  t.not(group.potentialMv(0), 0)
  t.not(group.potentialMv(2), group.potentialMv(0))
})

test('a clamped membrane stays where it is held, whatever comes, and goes on from there when it is released', (t) => {
  for (const population of [lif('cells', 2, { noiseMv: 4 }), lifConductance('cells', 2, { driveMv: 30 })]) {
    const { group, give, run, potentialAt } = groupOf(population)
    const steady = population.restingPotentialMv + population.driveMv
    group.clamp(5, Uint32Array.of(0), -60)
    t.deepEqual(give(5, 40).filter((cell) => cell === 0), [])
    group.drive(8, population.driveMv + 1)
    t.true(near(potentialAt(8), -60 - steady - 1))
    group.fire()
    group.reset(9)
    t.true(near(potentialAt(9), -60 - steady - 1))
    group.fire()
    group.clamp(20, Uint32Array.of(0, 1), null)
    t.true(near(potentialAt(20), -60 - steady - 1), 'at the tick of its release')
    group.fire()
    t.true(run(600).fired.length > 0 || population.noiseMv !== undefined)
    group.open(600)
    t.not(group.potentialMv(0), -60 - steady - 1)
  }
})

test('a lesioned cell cannot be clamped or released', (t) => {
  const { group, potentialAt } = groupOf(lif('cells', 1, { noiseMv: 1 }))
  group.lesion(Uint32Array.of(0))
  group.clamp(3, Uint32Array.of(0), -60)
  group.clamp(4, Uint32Array.of(0), null)
  t.is(potentialAt(50), 0)
})

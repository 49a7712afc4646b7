import test from 'ava'
import type { Population, Projection } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { circuitOf, lif, lifExponential, projection, relay } from '../engine/tinyCircuit.js'

/*
 * Facts about leaky integrate-and-fire cells with exponential currents that every simulator must show, from closed
 * forms: τ dV/dt = −V + g, where an input of w mV adds w to g, which decays with a time constant of its own.
 */

const engineOf = (populations: readonly Population[], projections: readonly Projection[], resolutionMs = 0.1): Engine =>
  new Engine(buildNetwork(circuitOf(populations, projections, undefined, resolutionMs), 1))

/** A relay `in` whose spikes come 1 ms later, with a weight, to a cell with a threshold that it will not reach. */
function passive(weightMv: number, membraneMs: number, synapticMs: number, resolutionMs: number): Engine {
  const cell = lifExponential('cell', 1, {
    thresholdPotentialMv: 1e5, membraneTimeConstantMs: membraneMs, excitatoryTimeConstantMs: synapticMs })
  return engineOf([relay('in'), cell], [projection('in', 'cell', weightMv, Math.round(1 / resolutionMs))], resolutionMs)
}

/** The potential after a tick at which nothing but a relay’s spike happens. */
function potentialAt(engine: Engine, tick: number): number {
  engine.stimulate(tick, 'clock', [])
  engine.advance(tick + 1)
  return engine.potentialMv('cell', 0)
}

function spikeTicks(engine: Engine, until: number): number[] {
  const ticks: number[] = []
  engine.advance(until, ({ population, tick }) => { if (population === 'cell') ticks.push(tick) })
  return ticks
}

/** w·τ_s/(τ_m − τ_s)·(e^(−t/τ_m) − e^(−t/τ_s)), and its limit where the two are equal. */
function psp(timeMs: number, membraneMs: number, synapticMs: number): number {
  if (timeMs <= 0) return 0
  if (membraneMs === synapticMs) return timeMs / membraneMs * Math.exp(-timeMs / membraneMs)
  return synapticMs / (membraneMs - synapticMs) * (Math.exp(-timeMs / membraneMs) - Math.exp(-timeMs / synapticMs))
}

test('a postsynaptic potential is the same at every resolution, and that of the closed form', (t) => {
  for (const [membraneMs, synapticMs] of [[10, 0.3], [10, 2], [20, 5], [4, 30], [10, 9.9]] as const) {
    for (const power of [0, 1, 2, 4, 7]) {
      const resolutionMs = 1 / 2 ** power
      const engine = passive(5, membraneMs, synapticMs, resolutionMs)
      engine.stimulate(0, 'in', [0])
      for (const timeMs of [3, 6, 24]) {
        const tick = timeMs / resolutionMs
        engine.stimulate(tick, 'in', [])
        engine.advance(tick + 1)
        const exact = 5 * psp(timeMs - 1, membraneMs, synapticMs)
        t.true(Math.abs(engine.potentialMv('cell', 0) / exact - 1) < 1e-11, `${synapticMs} ${power} ${timeMs}`)
      }
    }
  }
})

test('it peaks at τ_m·τ_s/(τ_m − τ_s)·ln(τ_m/τ_s), at (τ_m/τ_s)^(−τ_m/(τ_m − τ_s)) of its weight', (t) => {
  for (const [membraneMs, synapticMs] of [[20, 0.5], [10, 2], [5, 20]] as const) {
    const resolutionMs = 1 / 128
    const engine = passive(1, membraneMs, synapticMs, resolutionMs)
    engine.stimulate(0, 'in', [0])
    const peakMs = membraneMs * synapticMs / (membraneMs - synapticMs) * Math.log(membraneMs / synapticMs)
    const height = (membraneMs / synapticMs) ** (-membraneMs / (membraneMs - synapticMs))
    const around = Array.from({ length: 41 }, (_, step) => Math.round((1 + peakMs) / resolutionMs) - 20 + step)
    const heights = around.map((tick) => {
      engine.stimulate(tick, 'in', [])
      engine.advance(tick + 1)
      return engine.potentialMv('cell', 0)
    })
    const highest = Math.max(...heights)
    t.is(around[heights.indexOf(highest)], around[20])
    t.true(highest <= height * (1 + 1e-12) && highest > height * (1 - 1e-4))
  }
})

test('postsynaptic potentials superpose: the sum of closed forms, with equal time constants too', (t) => {
  for (const inhibitoryMs of [8, 10, 2]) {
    const cell = lifExponential('cell', 1, { thresholdPotentialMv: 1e5, inhibitoryTimeConstantMs: inhibitoryMs })
    const engine = engineOf([relay('in'), relay('out'), cell, relay('clock')],
      [projection('in', 'cell', 3, 10), projection('out', 'cell', -2, 25)])
    const up = [0, 1, 1, 7, 60, 61, 200, 900]
    const down = [0, 5, 33, 60, 899]
    for (const tick of new Set(up)) engine.stimulate(tick, 'in', [0])
    for (const tick of down) engine.stimulate(tick, 'out', [0])
    for (const tick of [12, 40, 100, 300, 930, 2000]) {
      const sum = (ticks: Iterable<number>, weightMv: number, delay: number, synapticMs: number) =>
        [...ticks].reduce((total, at) => total + weightMv * psp((tick - at - delay) / 10, 10, synapticMs), 0)
      const exact = sum(new Set(up), 3, 10, 2) + sum(down, -2, 25, inhibitoryMs)
      const allowed = inhibitoryMs === 10 ? 1e-5 : 1e-12
      t.true(Math.abs(potentialAt(engine, tick) - exact) < allowed, `${inhibitoryMs} ${tick}`)
    }
  }
})

test('without input, currents change nothing: first spike at 4.700036 ms, on the grid at 4.8 ms; f–I curve', (t) => {
  t.is((-10 * Math.log(1 - 15 / 40)).toFixed(6), '4.700036')
  t.deepEqual(spikeTicks(engineOf([lifExponential('cell', 1, { driveMv: 40 })], []), 60), [48])
  for (const driveMv of [15.01, 16, 20, 30, 60]) {
    for (const refractoryTicks of [0, 20]) {
      const exactHz = 1000 / (refractoryTicks / 10 + 10 * Math.log(driveMv / (driveMv - 15)))
      const currents = spikeTicks(engineOf([lifExponential('cell', 1, { driveMv, refractoryTicks })], []), 20_000)
      const delta = spikeTicks(engineOf([lif('cell', 1, { driveMv, refractoryTicks })], []), 20_000)
      t.deepEqual(currents, delta)
      const intervalMs = (currents.at(-1)! - currents[0]!) / (currents.length - 1) / 10
      t.true(intervalMs >= 1000 / exactHz && intervalMs < 1000 / exactHz + 0.1)
    }
  }
})

test('the refractory period is exact whatever the currents, which go on: the membrane leaves its reset then', (t) => {
  for (const refractoryTicks of [1, 17, 20, 100]) {
    const cell = lifExponential('cell', 1, { refractoryTicks, resetPotentialMv: -71, excitatoryTimeConstantMs: 30 })
    const engine = engineOf([relay('in'), cell, relay('clock')], [projection('in', 'cell', 400)])
    engine.stimulate(0, 'in', [0])
    let first: number | undefined
    while (first === undefined) first = spikeTicks(engine, engine.now + 1)[0]
    t.true(Math.abs(potentialAt(engine, first + refractoryTicks) + 1) < 1e-12 * 600)
    const current = 400 * Math.exp(-(first + refractoryTicks - 10) / 300)
    const later = (ticks: number) => -1 * Math.exp(-ticks / 100) + current * psp(ticks / 10, 10, 30)
    let ticks = 1
    while (later(ticks) < 15) ticks++
    t.deepEqual(spikeTicks(engine, first + refractoryTicks + ticks + 1), [first + refractoryTicks + ticks])
  }
})

test('opposite inputs at the same tick make no spike and leave the same bits, whatever their order', (t) => {
  const potentials = [false, true].map((reversed) => {
    const wires = [projection('up', 'cell', 9000), projection('down', 'cell', -8999)]
    const cell = lifExponential('cell', 1, { inhibitoryTimeConstantMs: 2 })
    const engine = engineOf([relay('up'), relay('down'), cell, relay('clock')], reversed ? wires.reverse() : wires)
    for (const name of reversed ? ['down', 'up'] : ['up', 'down']) engine.stimulate(0, name, [0])
    t.deepEqual(spikeTicks(engine, 30), [])
    const potential = potentialAt(engine, 50)
    t.true(Math.abs(potential - psp(4, 10, 2)) < 1e-9)
    return potential
  })
  t.is(potentials[0], potentials[1])
})

/** Cells that inhibit each other, one after them, and a second of input. */
function driven(): Engine {
  const engine = engineOf([relay('in', 2), lifExponential('cell', 3, { driveMv: 14 }), lifExponential('other')],
    [projection('in', 'cell', 30), projection('cell', 'cell', -12, 7), projection('cell', 'other', 40, 13)])
  for (let tick = 0; tick < 10_000; tick += 83) engine.stimulate(tick, 'in', [tick % 2])
  return engine
}

test('a run in pieces is the whole run: 100 times 10 ms make the spikes of a second', (t) => {
  const whole = driven()
  const seen: string[] = []
  const note = ({ tick, population, cells }: { tick: number; population: string; cells: Uint32Array }) =>
    seen.push(`${tick} ${population} ${cells.join()}`)
  whole.advance(10_000, note)
  const expected = seen.splice(0)
  const pieces = driven()
  for (let until = 100; until <= 10_000; until += 100) pieces.advance(until, note)
  t.deepEqual(seen, expected)
  t.true(expected.length > 150)
  t.is(pieces.potentialMv('other', 0), whole.potentialMv('other', 0))
})

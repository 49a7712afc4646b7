import test from 'ava'
import type { MembranePopulation } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { circuitOf, lif, lifExponential, poisson, projection, relay } from '../engine/tinyCircuit.js'

/*
 * Campbell's theorem on the grid: where each of n fibres fires with probability p at every tick, independently, and
 * each of its spikes adds f(k) k ticks later, the sum has the mean n·p·Σf and the variance n·p·(1 − p)·Σf².
 */

const cellCount = 500
const rateHz = 800
const sampleTicks = 800
const samples = 16

/** What a spike adds to a membrane of τ 10 ms, at its tick and after: at once, or through a current. */
const effects = {
  delta: Array.from({ length: 3000 }, (_, ticks) => Math.exp(-ticks / 100)),
  current: (synapticMs: number) => Array.from({ length: 3000 }, (_, ticks) =>
    synapticMs / (10 - synapticMs) * (Math.exp(-ticks / 100) - Math.exp(-ticks / synapticMs / 10))),
}

interface Source { readonly weightMv: number; readonly effect: readonly number[] }

/** Potentials of cells that have a fibre of each source of their own, at ticks that are far apart. */
function potentials(population: MembranePopulation, sources: readonly Source[]): number[] {
  const fibres = sources.map((_, index) => poisson(`noise${index}`, cellCount, rateHz))
  const wires = sources.map(({ weightMv }, index) =>
    projection(`noise${index}`, 'cells', weightMv, 10, { kind: 'one-to-one' }))
  const engine = new Engine(buildNetwork(circuitOf([...fibres, population, relay('clock')], wires), 5))
  return Array.from({ length: samples }, (_, sample) => {
    const tick = 1500 + sample * sampleTicks
    engine.stimulate(tick, 'clock', [])
    engine.advance(tick + 1)
    return Array.from({ length: cellCount }, (__, cell) => engine.potentialMv('cells', cell))
  }).flat()
}

interface Case { readonly name: string; readonly population: MembranePopulation; readonly sources: readonly Source[] }
const cases: readonly Case[] = [
  { name: 'delta synapses', population: lif('cells', cellCount, { thresholdPotentialMv: 1e4 }),
    sources: [{ weightMv: 0.7, effect: effects.delta }, { weightMv: -0.4, effect: effects.delta }] },
  { name: 'exponential currents', population: lifExponential('cells', cellCount, { thresholdPotentialMv: 1e4 }),
    sources: [{ weightMv: 3, effect: effects.current(2) }, { weightMv: -1, effect: effects.current(8) }] },
  { name: 'currents slower than the membrane',
    population: lifExponential('cells', cellCount, { thresholdPotentialMv: 1e4, excitatoryTimeConstantMs: 15 }),
    sources: [{ weightMv: 1, effect: effects.current(15) }] },
]

for (const { name, population, sources } of cases) {
  test(`under Poisson input V has Campbell’s mean and variance, within 3.5 standard errors: ${name}`, (t) => {
    const p = rateHz / 10_000
    const sumOf = (power: number) => sources.reduce((total, { weightMv, effect }) =>
      total + effect.reduce((sum, value) => sum + (weightMv * value) ** power, 0), 0)
    const mean = p * sumOf(1)
    const variance = p * (1 - p) * sumOf(2)
    const kurtosis = p * (1 - p) * (1 - 6 * p * (1 - p)) * sumOf(4) / variance ** 2
    const found = potentials(population, sources)
    const count = found.length
    const foundMean = found.reduce((sum, value) => sum + value, 0) / count
    const foundVariance = found.reduce((sum, value) => sum + (value - foundMean) ** 2, 0) / (count - 1)
    t.true(Math.abs(foundMean - mean) < 3.5 * Math.sqrt(variance / count), `mean ${foundMean} instead of ${mean}`)
    t.true(Math.abs(foundVariance / variance - 1) < 3.5 * Math.sqrt((2 + kurtosis) / count),
      `variance ${foundVariance} instead of ${variance}`)
  })
}

test('the mean does not depend on the resolution but through the sum over the grid: w·λ·τ_s for currents', (t) => {
  const onGrid = 0.08 * effects.current(2).reduce((sum, value) => sum + value, 0)
  t.true(Math.abs(onGrid / (0.8 * 2) - 1) < 1e-3)
})

test('under Poisson input a membrane is the sum of the closed forms of its inputs, to 1e-10 mV', (t) => {
  const cells = lifExponential('cells', 3, { thresholdPotentialMv: 1e4 })
  const noise = [poisson('up', 20, 400, 900), poisson('down', 10, 200)]
  const wires = [projection('up', 'cells', 1.5, 12), projection('down', 'cells', -2.25, 7)]
  const engine = new Engine(buildNetwork(circuitOf([...noise, cells, relay('clock')], wires), 3))
  const arrivals: { readonly tick: number; readonly weightMv: number; readonly effect: readonly number[] }[] = []
  const [up, down] = [effects.current(2), effects.current(8)]
  for (const until of [60, 61, 500, 1000, 2000]) {
    engine.stimulate(until, 'clock', [])
    engine.advance(until + 1, ({ tick, population, cells: fired }) => {
      if (population === 'up') arrivals.push({ tick: tick + 12, weightMv: 1.5 * fired.length, effect: up })
      if (population === 'down') arrivals.push({ tick: tick + 7, weightMv: -2.25 * fired.length, effect: down })
    })
    const exact = arrivals.reduce((sum, { tick, weightMv, effect }) => sum + weightMv * (effect[until - tick] ?? 0), 0)
    for (let cell = 0; cell < 3; cell++) t.true(Math.abs(engine.potentialMv('cells', cell) - exact) < 1e-10)
  }
  t.true(arrivals.length > 1000)
})

import test from 'ava'
import type { MembranePopulation } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { circuitOf, lif, lifConductance, lifExponential, projection, relay } from '../engine/tinyCircuit.js'

const cells = 400
const free = { thresholdPotentialMv: 1000, noiseMv: 3, membraneTimeConstantMs: 10 }

/** Potentials of all cells, every so many ticks from a tick on. */
function potentials(engine: Engine, from: number, every: number, samples: number): number[][] {
  return Array.from({ length: samples }, (_, sample) => {
    engine.advance(from + sample * every)
    return Array.from({ length: cells }, (__, cell) => engine.potentialMv('cells', cell))
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const products = (left: readonly number[][], right: readonly number[][]): number =>
  mean(left.flatMap((row, sample) => row.map((value, cell) => value * right[sample]![cell]!)))
const engineOf = (population: MembranePopulation): Engine =>
  new Engine(buildNetwork(circuitOf([relay('in'), population], [projection('in', 'cells', 50)]), 5))

for (const population of [lif('cells', cells, free), lifExponential('cells', cells, free), lifConductance('cells', cells, free)]) {
  test(`a free membrane has the mean, variance and autocorrelation of its noise, apart from the others: ${population.model}`, (t) => {
    const sampled = potentials(engineOf(population), 1000, 50, 120)
    const apart = sampled.filter((_, sample) => sample % 10 === 0)
    const count = apart.length * cells
    t.true(Math.abs(mean(apart.flat())) < 4 * 3 / Math.sqrt(count))
    t.true(Math.abs(products(apart, apart) / 9 - 1) < 4 * Math.sqrt(2 / count))
    for (const lag of [1, 2, 4]) {
      const later = sampled.filter((_, sample) => sample % 10 === lag)
      t.true(Math.abs(products(apart, later) / 9 - Math.exp(-lag / 2)) < 4 * Math.sqrt((1 + Math.exp(-lag)) / count))
    }
    const neighbours = apart.map((row) => row.map((_, cell) => row[(cell + 1) % cells]!))
    t.true(Math.abs(products(apart, neighbours) / 9) < 4 / Math.sqrt(count))
  })
}

test('a conductance makes the same noise smaller and faster: the variance by 1/G and the time constant too', (t) => {
  const slow = { excitatoryTimeConstantMs: 10_000, excitatoryReversalMv: 1001, thresholdPotentialMv: 976 }
  const engine = engineOf(lifConductance('cells', cells, { ...free, ...slow }))
  engine.stimulate(0, 'in', [0])
  const sampled = potentials(engine, 1000, 20, 60)
  const settled = sampled.map((row) => row.map((value) => value - mean(row)))
  const count = settled.length / 5 * cells
  const conductance = 1 + 2 * Math.exp(-160 / 10_000)
  const [apart, later] = [0, 1].map((place) => settled.filter((_, sample) => sample % 5 === place))
  t.true(Math.abs(products(apart!, apart!) * conductance / 9 - 1) < 4 * Math.sqrt(2 / count) + 0.02)
  const correlation = Math.exp(-0.2 * conductance)
  t.true(Math.abs(products(apart!, later!) * conductance / 9 - correlation) < 4 * Math.sqrt((1 + correlation ** 2) / count) + 0.02)
})

/** mV, ticks of 0.1 ms; potentials from the steady state. */
const driven = { drive: 16, level: -1, reset: -16, sigma: 3, tau: 100, refractory: 20 }

/**
 * The mean interval between spikes on the grid: M(v) = 1 + ∫ p(u|v) M(u) du over potentials u below the threshold is the mean
 * number of ticks from v to it. Solved at the midpoints of a fine grid.
 */
function exactTicks(): number {
  const { level, reset, sigma, tau, refractory } = driven
  const kept = Math.exp(-1 / tau)
  const deviation = sigma * Math.sqrt(1 - kept * kept)
  const width = deviation / 7
  const points = Array.from({ length: Math.ceil((level + 8 * sigma) / width) }, (_, index) => level - (index + 0.5) * width)
  const density = (to: number, from: number) =>
    width / deviation / Math.sqrt(2 * Math.PI) * Math.exp(-(((to - from * kept) / deviation) ** 2) / 2)
  // Gauss-Seidel converges slowly where cells seldom fire, so the system is eliminated.
  const rows = points.map((from) => Float64Array.from([...points.map((to) => (to === from ? 1 : 0) - density(to, from)), 1]))
  for (let pivot = 0; pivot < rows.length; pivot++) {
    for (let row = pivot + 1; row < rows.length; row++) {
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!
      for (let column = pivot; column <= rows.length; column++) rows[row]![column]! -= factor * rows[pivot]![column]!
    }
  }
  const ticks = points.map(() => 0)
  for (let row = rows.length - 1; row >= 0; row--) {
    let sum = rows[row]![rows.length]!
    for (let column = row + 1; column < rows.length; column++) sum -= rows[row]![column]! * ticks[column]!
    ticks[row] = sum / rows[row]![row]!
  }
  return refractory + 1 + points.reduce((sum, to, index) => sum + density(to, reset) * ticks[index]!, 0)
}

/**
 * Siegert 1951: t_ref + τ√π ∫ e^(x²)(1 + erf x) dx from reset to threshold, in units of σ√2. As the grid looks at the
 * membrane now and then only, it lies above the threshold by 0.5826 standard deviations of a step (Broadie, Glasserman &
 * Kou 1997). The integrand is 2/√π ∫ e^(2xu − u²) du.
 */
function siegertTicks(): number {
  const { level, reset, sigma, tau, refractory } = driven
  const shifted = level + 0.5826 * sigma * Math.sqrt(2 / tau)
  const [from, to] = [reset, shifted].map((potential) => potential / sigma / Math.SQRT2)
  return refractory + tau * Math.sqrt(Math.PI) * trapezoid(from!, to!, 400, (x) =>
    2 / Math.sqrt(Math.PI) * trapezoid(0, 9, 900, (u) => Math.exp(2 * x * u - u * u)))
}

const trapezoid = (first: number, last: number, steps: number, of: (x: number) => number): number =>
  Array.from({ length: steps + 1 }, (_, step) => of(first + (last - first) * step / steps) * (step % steps === 0 ? 0.5 : 1))
    .reduce((sum, value) => sum + value, 0) * (last - first) / steps

test('cells that a noisy drive makes fire do so at the rate of the first passage, on the grid and by Siegert', (t) => {
  const { drive, sigma } = driven
  const engine = engineOf(lif('cells', cells, { driveMv: drive, noiseMv: sigma }))
  const last = new Map<number, number>()
  const intervals: number[] = []
  engine.advance(12_000, ({ tick, cells: fired }) => {
    for (const cell of fired) {
      const before = last.get(cell)
      if (before !== undefined && before < 6000) intervals.push(tick - before)
      last.set(cell, tick)
    }
  })
  const [expected, found, siegert] = [exactTicks(), mean(intervals), siegertTicks()]
  const deviation = Math.sqrt(mean(intervals.map((ticks) => (ticks - found) ** 2)))
  const error = deviation / Math.sqrt(intervals.length)
  t.log(`${found.toFixed(2)} ± ${error.toFixed(2)} ticks, ${expected.toFixed(2)} on the grid, ${siegert.toFixed(2)} by Siegert`)
  t.true(intervals.length > 10_000 && Math.max(...intervals) < 6000)
  t.true(Math.abs(found - expected) < 4 * error)
  t.true(Math.abs(siegert / expected - 1) < 0.01)
})

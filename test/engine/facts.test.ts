import test from 'ava'
import type { Circuit, LifPopulation, Population, Projection } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { stream } from '../../src/random/stream.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

// Facts with a closed form, which any exact simulator of these cells must have. They are stated for a time constant of
// 10 ms, a threshold 15 mV above rest and, where nothing else is said, a refractory period of 2 ms.

const { exp, log } = createReferenceKernels(0)
const timeConstantMs = 10
const resolutions = [1, 1 / 2, 1 / 8, 1 / 64, 1 / 1024]
const design: NonNullable<Circuit['memory']>['design'] = { kind: 'dense', bits: 2, threshold: 1 }

function engineOf(populations: readonly Population[], projections: readonly Projection[], resolutionMs = 0.1): Engine {
  return new Engine(buildNetwork(circuitOf(populations, projections, design, resolutionMs), 1))
}

function spikeTicks(engine: Engine, population: string, until: number): number[] {
  const ticks: number[] = []
  engine.advance(until, (volley) => {
    if (volley.population === population) ticks.push(volley.tick)
  })
  return ticks
}

/** Potentials above rest of all cells of a population at a tick, at which a relay without targets fires. */
function potentialsAt(engine: Engine, name: string, tick: number): number[] {
  engine.stimulate(tick, 'clock', [0])
  engine.advance(tick + 1)
  const { count } = engine.network.cells.find(({ population }) => population.name === name)!
  return Array.from({ length: count }, (_, cell) => engine.potentialMv(name, cell))
}

const close = (found: number, expected: number, tolerance: number): boolean => Math.abs(found - expected) <= tolerance

test('a driven cell fires at τ ln((reset − steady)/(threshold − steady)) and that plus the refractory period, to the grid', (t) => {
  for (const resolutionMs of resolutions) {
    for (const driveMv of [15.5, 20, 40, 100]) {
      const refractoryTicks = 2 / resolutionMs
      const engine = engineOf([relay('in'), lif('cell', 1, { driveMv, refractoryTicks })], [], resolutionMs)
      const ticks = spikeTicks(engine, 'cell', 200 / resolutionMs)
      const rise = timeConstantMs * log(driveMv / (driveMv - 15))
      t.true(ticks.length > 3)
      for (const [index, tick] of ticks.entries()) {
        const interval = (tick - (index === 0 ? 0 : ticks[index - 1]!)) * resolutionMs
        const late = interval - rise - (index === 0 ? 0 : 2)
        t.true(late > -1e-9 && late < resolutionMs + 1e-9, `${driveMv} mV, ${resolutionMs} ms: ${late} ms late`)
      }
    }
  }
})

test('at ever finer resolutions, the rate of a driven cell becomes 1/(refractory period + τ ln(RI/(RI − 15 mV)))', (t) => {
  const exactRate = 1000 / (2 + timeConstantMs * log(20 / 5))
  const errors = resolutions.map((resolutionMs) => {
    const cell = lif('cell', 1, { driveMv: 20, refractoryTicks: 2 / resolutionMs })
    const ticks = spikeTicks(engineOf([relay('in'), cell], [], resolutionMs), 'cell', 2000 / resolutionMs)
    return Math.abs((ticks.length - 1) * 1000 / ((ticks.at(-1)! - ticks[0]!) * resolutionMs) - exactRate)
  })
  for (const [index, resolutionMs] of resolutions.entries()) {
    t.true(errors[index]! <= exactRate * exactRate * resolutionMs / 1000, `${errors[index]} Hz at ${resolutionMs} ms`)
  }
})

test('input of w at every k-th tick makes the n-th one fire, n the first with w (1 − qⁿ)/(1 − q) at threshold, q = exp(−k/τ)', (t) => {
  for (const every of [1, 3, 20]) {
    const q = exp(-every / 100)
    for (const weightMv of [0.5, 1.1, 2.3, 4.7, 14.9]) {
      const engine = engineOf([relay('in'), lif('cell', 1, { refractoryTicks: 0 })], [projection('in', 'cell', weightMv, 1)])
      for (let tick = 0; tick < 4000; tick += every) engine.stimulate(tick, 'in', [0])
      const ticks = spikeTicks(engine, 'cell', 4000)
      const rounded = Math.round(weightMv * 65536) / 65536
      const remains = 1 - 15 * (1 - q) / rounded
      if (remains <= 0) {
        t.deepEqual(ticks, [])
        continue
      }
      const count = Math.ceil(log(remains) / log(q))
      const expected = Array.from({ length: ticks.length }, (_, spike) => 1 + ((spike + 1) * count - 1) * every)
      t.true(ticks.length > 5)
      t.deepEqual(ticks, expected, `${weightMv} mV every ${every} ticks`)
    }
  }
})

test('a cell that gets more than enough at every tick fires once a refractory period, and at every tick without one', (t) => {
  for (let refractoryTicks = 0; refractoryTicks <= 25; refractoryTicks++) {
    const engine = engineOf([relay('in'), lif('cell', 1, { refractoryTicks })], [projection('in', 'cell', 100, 1)])
    for (let tick = 0; tick < 200; tick++) engine.stimulate(tick, 'in', [0])
    const every = Math.max(1, refractoryTicks)
    const expected = Array.from({ length: Math.ceil(200 / every) }, (_, index) => 1 + index * every)
    t.deepEqual(spikeTicks(engine, 'cell', 201), expected, `${refractoryTicks} ticks`)
  }
})

test('on a ring, a spike comes round after the sum of the delays, to the tick, at every resolution', (t) => {
  const delays = [1, 2, 5, 1, 3, 8, 2]
  const round = delays.reduce((sum, delay) => sum + delay, 0)
  for (const resolutionMs of resolutions) {
    const ticksOf = (ms: number) => ms / resolutionMs
    const cells = delays.map((_, index) => lif(`cell${index}`, 1, { refractoryTicks: ticksOf(2) }))
    const engine = engineOf([relay('in'), ...cells], [
      projection('in', 'cell0', 1000, ticksOf(1)),
      ...delays.map((delay, index) => projection(`cell${index}`, `cell${(index + 1) % delays.length}`, 1000, ticksOf(delay))),
    ], resolutionMs)
    engine.stimulate(0, 'in', [0])
    const found = delays.map(() => [] as number[])
    engine.advance(ticksOf(1000), ({ tick, population }) => {
      if (population !== 'in') found[Number(population.slice(4))]!.push(tick)
    })
    let start = 1
    for (const [index, ticks] of found.entries()) {
      const rounds = Math.ceil((1000 - start) / round)
      t.deepEqual(ticks, Array.from({ length: rounds }, (_, turn) => ticksOf(start + turn * round)))
      start += delays[index]!
    }
  }
})

test('a membrane is the sum of its inputs, each decayed since it came, at every resolution', (t) => {
  const random = stream(1, 'superposition')
  const timesMs = Array.from({ length: 40 }, () => random.uint32() % 60)
  const distinctMs = [...new Set(timesMs)]
  const expected = distinctMs.reduce((sum, ms) => sum + 0.25 * exp(-(70 - 3 - ms) / timeConstantMs), 0)
  for (const resolutionMs of resolutions) {
    const engine = engineOf([relay('in'), relay('clock'), lif('cell')],
      [projection('in', 'cell', 0.25, 3 / resolutionMs)], resolutionMs)
    for (const ms of timesMs) engine.stimulate(ms / resolutionMs, 'in', [0])
    const [found] = potentialsAt(engine, 'cell', 70 / resolutionMs)
    t.true(close(found!, expected, 1e-13), `${found} at ${resolutionMs} ms; expected ${expected}`)
  }
})

test('cells without a drive fire at the same times at every resolution', (t) => {
  const random = stream(2, 'superposition')
  const timesMs = Array.from({ length: 600 }, () => [random.uint32() % 1000, random.uint32() % 10] as const)
  const runAt = (resolutionMs: number) => {
    const refractoryTicks = 2 / resolutionMs
    const engine = engineOf([relay('in', 10), lif('first', 10, { refractoryTicks }), lif('second', 10, { refractoryTicks })], [
      projection('in', 'first', 6.3, 2 / resolutionMs, { kind: 'fixed-in-degree', inDegree: 4 }),
      projection('first', 'second', 9.1, 3 / resolutionMs, { kind: 'fixed-in-degree', inDegree: 3 }),
      projection('second', 'first', -4.9, 1 / resolutionMs, { kind: 'fixed-in-degree', inDegree: 2 }),
    ], resolutionMs)
    for (const [ms, cell] of timesMs) engine.stimulate(ms / resolutionMs, 'in', [cell])
    const volleys: string[] = []
    engine.advance(1100 / resolutionMs, ({ tick, population, cells }) =>
      volleys.push(`${tick * resolutionMs} ms ${population} ${cells.join(' ')}`))
    return volleys
  }
  const coarse = runAt(1)
  t.true(coarse.filter((volley) => volley.includes('second')).length > 50)
  for (const resolutionMs of resolutions) t.deepEqual(runAt(resolutionMs), coarse)
})

test('under random input, mean and variance of membranes are those of Campbell’s theorem on the grid', (t) => {
  const count = 4000
  const [weightMv, perTick, ticks] = [0.5, 0.05, 1500]
  const engine = engineOf([relay('in', count), relay('clock'), lif('cell', count)],
    [projection('in', 'cell', weightMv, 1, { kind: 'one-to-one' })])
  const random = stream(1, 'campbell')
  for (let tick = 0; tick < ticks; tick++) {
    const cells: number[] = []
    for (let cell = 0; cell < count; cell++) if (random.uint32() < perTick * 2 ** 32) cells.push(cell)
    engine.stimulate(tick, 'in', cells)
  }
  const potentials = potentialsAt(engine, 'cell', ticks)
  const mean = potentials.reduce((sum, one) => sum + one, 0) / count
  const variance = potentials.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (count - 1)
  const kept = exp(-1 / 100)
  const expectedMean = weightMv * perTick / (1 - kept)
  const expectedVariance = weightMv * weightMv * perTick * (1 - perTick) / (1 - kept * kept)
  t.log(`mean ${mean.toFixed(4)} mV of ${expectedMean.toFixed(4)}, variance ${variance.toFixed(4)} of ${expectedVariance.toFixed(4)}`)
  t.true(close(mean, expectedMean, 4 * Math.sqrt(expectedVariance / count)))
  t.true(close(variance, expectedVariance, 4 * expectedVariance * Math.sqrt(2 / count)))
})

/** The volleys, but those of `other`, of a run with 2,000 random spikes of 20 fibres. */
function volleysUnderNoise(engine: Engine): string[] {
  const random = stream(1, 'unconnected')
  for (let spike = 0; spike < 2000; spike++) engine.stimulate(random.uint32() % 5000, 'in', [random.uint32() % 20])
  const volleys: string[] = []
  engine.advance(5000, ({ tick, population, cells }) => {
    if (population !== 'other') volleys.push(`${tick} ${population} ${cells.join(' ')}`)
  })
  return volleys
}

test('what is not connected to a cell changes none of its spikes, however short its delays', (t) => {
  const changes: Partial<LifPopulation> = { driveMv: 17, refractoryTicks: 7 }
  const populations = [relay('in', 20), lif('cell', 30), lif('driven', 5, changes)]
  const projections = [
    projection('in', 'cell', 8.3, 20, { kind: 'fixed-in-degree', inDegree: 3 }),
    projection('cell', 'driven', -3.7, 20, { kind: 'fixed-in-degree', inDegree: 10 }),
  ]
  const alone = volleysUnderNoise(engineOf(populations, projections))
  t.true(alone.length > 1000)
  t.deepEqual(volleysUnderNoise(engineOf([lif('other', 9, changes), ...populations],
    [projection('in', 'other', 5, 1), projection('other', 'other', 3, 1), ...projections])), alone)
})

const inTicks = (ms: number): number => Math.round(ms * 10)

test('a weight is its first value, plus LTP for each parallel-fibre spike, less LTD for each pair within the window', (t) => {
  const parallelTicks = [1, 5, 6, 7, 9, 11, 12, 13, 14.5, 16.1, 21, 22, 25, 31.3, 33, 40, 44, 46, 70, 71.7].map(inTicks)
  const climbingTicks = [2, 3, 4, 8, 9, 10, 12, 12.2, 14.1, 15.4, 22, 30, 33, 45, 62, 71.7].map(inTicks)
  for (const [windowStartTicks, windowEndTicks] of [[0, 0], [0, 50], [10, 10], [1, 100], [35, 500]] as const) {
    const rule = boxPlasticity({
      weightStepQuanta: 1, weightBits: 15, initialSteps: 16_000, teacher: 'climbing>cell', potentiationSteps: 3,
      depressionSteps: 7, windowStartTicks, windowEndTicks,
    })
    const engine = engineOf([relay('parallel'), relay('climbing'), lif('cell')],
      [plasticProjection('parallel', 'cell', rule, 20), projection('climbing', 'cell', 1, 10, { kind: 'one-to-one' })])
    engine.setLearning(0, 'parallel>cell', 1)
    for (const tick of parallelTicks) engine.stimulate(tick, 'parallel', [0])
    for (const tick of climbingTicks) engine.stimulate(tick, 'climbing', [0])
    engine.advance(2000)
    const pairs = climbingTicks.flatMap((climbing) => parallelTicks.filter((parallel) => {
      const before = climbing + 10 - (parallel + 20)
      return before >= windowStartTicks && before <= windowEndTicks
    })).length
    t.is(engine.weights('parallel>cell')[0], 16_000 + 3 * parallelTicks.length - 7 * pairs)
  }
})

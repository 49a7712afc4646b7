import test from 'ava'
import type { RateProfile } from '../../src/circuit/models/rateProfile.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { CellDraws } from '../../src/engine/cellDraws.js'
import { PoissonSource } from '../../src/engine/poissonSource.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { chiSquareOfEqual } from '../circuit/chiSquare.js'
import { circuitOf, poisson } from './tinyCircuit.js'

/** Fibres at a rate, or at rates between two, on a grid of 0.1 ms. */
function sourceOf(count: number, rateHz: number, toHz = rateHz, { seed = 1, name = 'noise' } = {}): PoissonSource {
  const population = poisson(name, count, rateHz, toHz)
  return new PoissonSource(population, buildNetwork(circuitOf([population], []), seed, createReferenceKernels))
}

/** The ticks before `until` at which a cell fires. */
function spikes(source: PoissonSource, cell: number, until: number): number[] {
  const ticks: number[] = []
  for (let tick = source.next(cell, -1); tick < until; tick = source.next(cell, tick)) ticks.push(tick)
  return ticks
}

test('gaps are geometric: χ² of gaps in classes of equal probability, below its 99.9 % quantile', (t) => {
  const p = 0.02
  const source = sourceOf(1, 200)
  const classes = 20
  const counts = new Float64Array(classes)
  const expected = new Float64Array(classes)
  const total = 100_000
  const classOf = (gap: number) => Math.min(classes - 1, Math.floor(classes * (1 - Math.pow(1 - p, gap))))
  for (let gap = 1; gap < 3000; gap++) expected[classOf(gap)]! += total * p * Math.pow(1 - p, gap - 1)
  let before = -1
  for (let spike = 0; spike < total; spike++) {
    const tick = source.next(0, before)
    counts[classOf(tick - before)]!++
    before = tick
  }
  const used = expected.filter((count) => count > 0).length
  const chiSquare = counts.reduce((sum, count, index) =>
    (expected[index]! > 0 ? sum + (count - expected[index]!) ** 2 / expected[index]! : sum), 0)
  t.is(used, classes)
  t.true(chiSquare < 43.8, `${chiSquare}`)
})

test('every tick is as good as any other: χ² of spikes by tick, below its 99.9 % quantile', (t) => {
  const counts = new Float64Array(50)
  const source = sourceOf(20_000, 100)
  for (let cell = 0; cell < 20_000; cell++) for (const tick of spikes(source, cell, 50)) counts[tick]!++
  t.true(chiSquareOfEqual(counts) < 85.4, 'the very first tick is none but one of them')
})

test('counts have the binomial mean and variance, within 3.5 standard errors', (t) => {
  const [cells, ticks, p] = [4000, 1000, 0.03]
  const source = sourceOf(cells, 300)
  const counts = Array.from({ length: cells }, (_, cell) => spikes(source, cell, ticks).length)
  const average = mean(counts)
  const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / (cells - 1)
  const expected = ticks * p * (1 - p)
  t.true(Math.abs(average - ticks * p) < 3.5 * Math.sqrt(expected / cells), `${average}`)
  t.true(Math.abs(variance / expected - 1) < 3.5 * Math.sqrt(2 / cells), `${variance}`)
})

test('successive gaps, and neighbouring cells, are uncorrelated within 3.5 standard errors', (t) => {
  const source = sourceOf(2, 500)
  const gapsOf = (cell: number) => {
    let before = -1
    return Array.from({ length: 40_000 }, () => {
      const tick = source.next(cell, before)
      const gap = tick - before
      before = tick
      return gap
    })
  }
  const [own, other] = [gapsOf(0), gapsOf(1)]
  const bound = 3.5 / Math.sqrt(40_000)
  t.true(Math.abs(correlation(own.slice(1), own.slice(0, -1))) < bound)
  t.true(Math.abs(correlation(own, other)) < bound)
})

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function correlation(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)]
  const covariance = (one: readonly number[], oneMean: number, two: readonly number[], twoMean: number) =>
    mean(one.map((value, index) => (value - oneMean) * (two[index]! - twoMean)))
  return covariance(left, leftMean, right, rightMean)
    / Math.sqrt(covariance(left, leftMean, left, leftMean) * covariance(right, rightMean, right, rightMean))
}

test('a cell’s spikes depend on its number, and on no other cell, their order or their count', (t) => {
  const alone = Array.from({ length: 5 }, (_, cell) => spikes(sourceOf(5, 50, 400), cell, 3000))
  const many = sourceOf(100, 50, 400)
  t.deepEqual([4, 2, 0, 1, 3].map((cell) => spikes(many, cell, 3000)), [4, 2, 0, 1, 3].map((cell) => alone[cell]!))
  const interleaved = sourceOf(5, 50, 400)
  const ticks = Array.from({ length: 5 }, () => [-1])
  for (let round = 0; round < 20; round++) {
    const order = round % 2 === 0 ? ticks : ticks.toReversed()
    for (const own of order) own.push(interleaved.next(ticks.indexOf(own), own.at(-1)!))
  }
  t.true(ticks.every((own, cell) => own.slice(1).every((tick, index) => tick === (alone[cell]![index] ?? tick))))
  t.is(new Set(alone.map((own) => own.join())).size, 5)
})

test('another seed or name makes other spikes; both implementations of the kernels make the same', (t) => {
  const first = spikes(sourceOf(1, 100), 0, 5000)
  t.notDeepEqual(spikes(sourceOf(1, 100, 100, { seed: 2 }), 0, 5000), first)
  t.notDeepEqual(spikes(sourceOf(1, 100, 100, { name: 'other' }), 0, 5000), first)
  const population = poisson('noise', 1, 100)
  const assembly = new PoissonSource(population, buildNetwork(circuitOf([population], []), 1, createKernels))
  t.deepEqual(spikes(assembly, 0, 5000), first)
})

test('rates of cells are uniform between the two, which are themselves possible', (t) => {
  const ticks = 200_000
  const source = sourceOf(300, 20, 220)
  const rates = Array.from({ length: 300 }, (_, cell) => spikes(source, cell, ticks).length * 10_000 / ticks)
  t.true(rates.every((rate) => rate > 15 && rate < 230))
  const counts = new Float64Array(10)
  for (const rate of rates) counts[Math.max(0, Math.min(9, Math.floor((rate - 20) / 20)))]!++
  t.true(chiSquareOfEqual(counts) < 27.9, counts.join())
})

test('at a rate of 0 nothing ever comes; at one spike a tick, one at every tick', (t) => {
  t.is(sourceOf(1, 0).next(0, -1), Infinity)
  t.deepEqual(spikes(sourceOf(1, 10_000), 0, 20), [...Array(20).keys()])
})

test('a constant rate needs one draw a spike, and nothing else decides its gaps', (t) => {
  const source = sourceOf(3, 200)
  const { log } = createReferenceKernels(0)
  const draws = new CellDraws('noise', { seed: 1 })
  for (const cell of [2, 0]) {
    let expected = -1
    for (let spike = 0; spike < 200; spike++) {
      expected += 1 + Math.floor(log(draws.uniform(cell, 'spikes', spike)) / log(1 - 0.02))
    }
    let tick = -1
    for (let spike = 0; spike < 200; spike++) tick = source.next(cell, tick)
    t.is(tick, expected)
  }
})

/** Fibres of 0.1 ms whose rate changes. */
function changing(count: number, rateHz: number, profile: RateProfile): PoissonSource {
  const population = { ...poisson('noise', count, rateHz), profile }
  return new PoissonSource(population, buildNetwork(circuitOf([population], []), 1, createReferenceKernels))
}

/** χ² of counts in bins of equal length against what is expected at each tick, per cell. */
function chiSquareOf(source: PoissonSource, cells: number, ticks: number, bins: number, probability: (tick: number) => number) {
  const [found, expected] = [new Float64Array(bins), new Float64Array(bins)]
  const binOf = (tick: number) => Math.floor(tick * bins / ticks)
  for (let tick = 0; tick < ticks; tick++) expected[binOf(tick)]! += cells * probability(tick)
  for (let cell = 0; cell < cells; cell++) for (const tick of spikes(source, cell, ticks)) found[binOf(tick)]!++
  return found.reduce((sum, count, bin) => sum + (count - expected[bin]!) ** 2 / expected[bin]!, 0)
}

test('rates in steps, again and again: χ² of spikes by bin, below its 99.9 % quantile', (t) => {
  const profile: RateProfile = {
    kind: 'steps', periodTicks: 1000,
    steps: [{ fromTick: 150, fromHz: 300, toHz: 300 }, { fromTick: 400, fromHz: 5, toHz: 5 }, { fromTick: 730, fromHz: 80, toHz: 80 }],
  }
  const rateHz = (tick: number) => profile.steps.findLast(({ fromTick }) => fromTick <= tick % 1000)?.toHz ?? 40
  const chiSquare = chiSquareOf(changing(2000, 40, profile), 2000, 3000, 60, (tick) => rateHz(tick) / 10_000)
  t.true(chiSquare < 99.6, `${chiSquare} with 60 degrees of freedom`)
})

test('a sinusoidal rate: χ² of spikes by bin, below its 99.9 % quantile', (t) => {
  const profile: RateProfile = { kind: 'sinusoid', amplitudeHz: 90, frequencyHz: 7, phase: 0.3 }
  const source = changing(2000, 100, profile)
  const chiSquare = chiSquareOf(source, 2000, 3000, 60, (tick) =>
    (100 + 90 * Math.sin(2 * Math.PI * (7 * tick / 10_000 + 0.3))) / 10_000)
  t.true(chiSquare < 99.6, `${chiSquare} with 60 degrees of freedom`)
})

const fastProbability = (tick: number): number => 0.1 + 0.09 * Math.sin(2 * Math.PI * 0.03 * tick)

test('under a changing rate, all that happened until a spike says nothing of the next: its silence is the product of all', (t) => {
  const profile: RateProfile = { kind: 'sinusoid', amplitudeHz: 900, frequencyHz: 300, phase: 0 }
  const source = changing(1, 1000, profile)
  const counts = new Float64Array(20)
  let before = -1
  for (let spike = 0; spike < 40_000; spike++) {
    const tick = source.next(0, before)
    let silence = 1
    for (let at = before + 1; at < tick; at++) silence *= 1 - fastProbability(at)
    // Uniform within the step of the distribution function that belongs to this tick, so uniform in all.
    const place = silence * (1 - fastProbability(tick) * ((spike * 0.618_034) % 1))
    counts[Math.min(19, Math.floor(20 * place))]!++
    before = tick
  }
  t.true(chiSquareOfEqual(counts) < 43.8, counts.join())
})

test('cells with phases of their own swing apart', (t) => {
  const source = changing(2, 100, { kind: 'sinusoid', amplitudeHz: 100, frequencyHz: 1, phase: [0, 0.5] })
  const early = [0, 1].map((cell) => spikes(source, cell, 10_000).filter((tick) => tick < 5000).length)
  t.true(early[0]! > 60 && early[1]! < 40, early.join())
})

import type { Estimate } from '../../src/analysis/estimate.js'
import type { RecallResult } from '../../src/experiments/recallResult.js'
import type { Level } from '../../src/levels/levelMemory.js'
import { stream } from '../../src/random/stream.js'

const bits = 256
const width = 16
const locations = 50_000
const claws = 10
const seeds = [1, 2, 3, 4, 5]
let draws = stream(1, 'test/synthetic-result')
const spread = () => draws.next() + draws.next() + draws.next() - 1.5

/** Five replicates around a mean; the interval is the normal one, which is near enough for a picture. */
function estimate(mean: number, deviation: number, least = -Infinity): Estimate {
  const values = seeds.map(() => Math.max(least, mean + deviation * spread()))
  const average = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1)
  const half = (1.96 * Math.sqrt(variance)) / Math.sqrt(values.length)
  return { mean: average, low: Math.max(least, average - half), high: average + half, values }
}

const exactly = (mean: number): Estimate => ({ mean, low: mean, high: mean, values: seeds.map(() => mean) })
const cosine = (error: number) => 1 - 2 * error
const cosineOf = (error: Estimate): Estimate =>
  ({ mean: cosine(error.mean), low: cosine(error.high), high: cosine(error.low), values: error.values.map(cosine) })

function recallAt(noise: number): RecallResult['recall'][number] {
  const flips = Math.round(noise * bits)
  const errorOfCue = exactly(flips / bits)
  const errorAfterOne = estimate(1.6 * noise ** 2.6 + 0.001, 0.006 * (noise + 0.02), 0)
  const errorSettled = estimate(14 * noise ** 5 + 0.0004, 0.05 * noise ** 2, 0)
  return {
    noise, flips, errorOfCue, errorAfterOne, errorSettled,
    cosineOfCue: cosineOf(errorOfCue), cosineAfterOne: cosineOf(errorAfterOne), cosineSettled: cosineOf(errorSettled),
    reads: estimate(1 + 12 * noise, 0.2, 1), settled: exactly(1 - noise ** 3), recognised: exactly(1 - 3 * noise ** 4),
    predictedAfterOne: 1.35 * noise ** 2.6 + 0.0005,
  }
}

/** C(n − δ, K) / C(n, K) · N · 2⁻ᴷ: shared locations of the selected-coordinate design (Jaeckel 1989). */
function expectedWeight(distance: number): number {
  let weight = locations / 1024
  for (let claw = 0; claw < claws; claw++) weight *= (bits - distance - claw) / (bits - claw)
  return Math.max(0, weight)
}

const weightDistances = [0, 4, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 160]
const weightPoint = (distance: number): RecallResult['weights'][number] => {
  const expected = expectedWeight(distance)
  const measured = distance > 140 ? exactly(0) : estimate(expected, 0.25 * Math.sqrt(expected), 0)
  return { distance, measured, expected, softmax: 48.9 * Math.exp((-2 * 6.1 * distance) / bits) }
}

/** A ring on 16 × 16 with a bar that depends on the digit: enough of a picture to be recognised. */
function glyphOf(digit: number): string {
  return Array.from({ length: bits }, (_, index) => {
    const x = (index % width) - 7.5
    const y = Math.floor(index / width) - 7.5
    const ring = Math.abs(Math.sqrt(x * x * 1.7 + y * y) - 6) < 1.2
    const bar = Math.abs(x * Math.cos(digit) + y * Math.sin(digit)) < 1.2 && Math.sqrt(x * x + y * y) < 6
    return ring || bar ? '1' : '0'
  }).join('')
}

function flipped(word: string, count: number): string {
  const positions = new Set<number>()
  while (positions.size < count) positions.add(draws.below(bits))
  return [...word].map((bit, index) => (positions.has(index) ? (bit === '1' ? '0' : '1') : bit)).join('')
}

function glyphRow(digit: number, noise: number): RecallResult['glyphs'][number] {
  const target = glyphOf(digit)
  const cleaned = [flipped(target, Math.round(noise * 60)), flipped(target, 2), target, target]
  const reads = noise < 0.1 ? [target, target] : cleaned
  return { label: `digit ${digit}`, noise, target, cue: flipped(target, Math.round(noise * bits)), reads }
}

const populations: readonly (readonly [name: string, count: number, rateHz: number])[] = [
  ['mossy', 512, 10], ['granule', locations, 0.02], ['golgi', 50, 20], ['interneuron', 113, 8.7],
  ['purkinje', 256, 4.9], ['olive', 256, 1.2], ['nuclear', 256, 5.1],
]

const rateOf = ([population, count, rateHz]: readonly [string, number, number]) =>
  ({ population, count, rateHz: estimate(rateHz, rateHz / 15) })

/** A first wave, at another time for each population, and some late stragglers. */
function windowOf(name: string, spikesPerPopulation: number): RecallResult['rasters'][number] {
  return {
    name, fromMs: 0, toMs: 30,
    populations: populations.map(([population, count], order) => ({
      population, count,
      timesMs: Array.from({ length: spikesPerPopulation }, (_, spike) => spikeTimeMs(spike, order)).sort(ascending),
      cells: Array.from({ length: spikesPerPopulation }, () => draws.below(count)),
    })),
  }
}

const windowNames = ['writing "9"', 'reading "0" with 20 % of bits flipped']

const spikeTimeMs = (spike: number, order: number) =>
  spike % 5 === 4 ? 10 * draws.below(3) + draws.below(20) / 10 : 1 + order * 0.7 + draws.below(6) / 10

const ascending = (left: number, right: number) => left - right

/** What the recall experiment might find, made up from a seeded stream to test the report without a run. */
export function syntheticResult(level: Level = 'circuit', spikesPerPopulation = 30): RecallResult {
  const circuit = level === 'circuit'
  draws = stream(1, 'test/synthetic-result')
  return {
    experiment: 'recall', level, circuit: 'cerebellar-cortex', seeds, bits, locations, claws, threshold: claws,
    patterns: {
      source: 'data/digits.csv', width,
      names: Array.from({ length: 10 }, (_, digit) => `digit ${digit}`),
      labels: Array.from({ length: 10 }, (_, digit) => String(digit)),
    },
    recall: [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map(recallAt),
    weights: weightDistances.map(weightPoint),
    beta: {
      measured: estimate(6.1, 0.15), rSquared: estimate(0.994, 0.001),
      expected: 6.14, expectedRSquared: 0.9952, halfClaws: 5, windowEnd: 96,
    },
    ...(level === 'attention' ? {} : { activeFraction: { measured: estimate(0.000977, 0.00002), expected: 1 / 1024 } }),
    rates: circuit ? populations.map(rateOf) : [],
    rasters: circuit ? windowNames.map((name) => windowOf(name, spikesPerPopulation)) : [],
    glyphs: [0.05, 0.15, 0.15, 0.2, 0.25, 0.3, 0.3].map((noise, digit) => glyphRow(digit, noise)),
    expectations: [
      { statement: 'with 15 % of bits flipped, at least 98 % of bits are right', found: 0.9985, holds: true },
      { statement: 'the measured β agrees with the exact expectation within its interval', found: 6.1, holds: false },
    ],
  }
}

import { z } from 'zod'
import { meanOf } from '../../analysis/mean.js'
import { alignedBytes, createKernels } from '../../kernels/kernels.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { integerIn } from '../../theory/integerIn.js'
import { signalToNoise as ratioOfTheory, type NoiseConvention } from '../../theory/retrieval/signalToNoise.js'
import { circleCurves } from '../../theory/retrieval/weightCurve.js'
import { packedLength, randomWord, withFlips, type Word } from '../../words/word.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { grouped } from '../grouped.js'
import { jackknife, varianceOf } from './jackknife.js'
import { compare, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(5).max(4096).default(100).describe('n, the bits of an address'),
  locations: z.number().int().min(1).max(1_000_000).default(10_000).describe('r, the number of hard locations'),
  patterns: z.number().int().min(2).max(10_000).default(100).describe('m, the number of stored random patterns'),
  radius: z.number().int().min(1).max(2047).default(35).describe('d, the activation radius in bits, below n/2'),
  epochs: z.number().int().min(3).max(5000).default(200).describe('Memories drawn anew; 20 in the paper'),
  distances: z.array(z.number().int().min(0)).min(1).default([0, 2, 4, 8, 10, 20, 40, 50])
    .describe('Distances of the cue from the target, in bits'),
})
type Parameters = z.infer<typeof parameters>

/** What one memory showed at one distance of the cue. */
interface Seen {
  /** Locations that cue and target share. */
  readonly shared: number
  /** Σ of the squared numbers of locations that the cue shares with each other pattern. */
  readonly others: number
}

export const signalToNoise: Experiment<Parameters> = {
  name: 'signal-to-noise',
  title: 'Signal-to-noise ratio',
  about: 'shared hard locations and signal-to-noise ratio of simulated memories against theory, with standard errors',
  source: 'Bricken & Pehlevan 2021, appendices B.1 and B.4 (Figs. 11 and 16)',
  parameters,
  *run(settings, seed) {
    const { bits, locations, patterns, radius, epochs, distances } = settings
    integerIn('experiment.radius', radius, 1, Math.ceil(bits / 2) - 1)
    for (const distance of distances) integerIn('experiment.distances', distance, 0, bits)
    const simulate = simulator(settings, seed)
    const seen: Seen[][] = []
    for (let epoch = 0; epoch < epochs; epoch++) {
      seen.push(simulate(epoch))
      if (epoch % 10 === 9) yield { phase: 'memories', done: (epoch + 1) / epochs }
    }
    const curve = circleCurves(bits)(radius)
    const theory = (convention: NoiseConvention, distance: number): number =>
      ratioOfTheory(curve, { locations, patterns }, convention)(curve.weights[distance]!)
    const rows = distances.map((distance, index) => {
      const here = seen.map((memory) => memory[index]!)
      const shared = here.map((one) => one.shared)
      const error = Math.sqrt(varianceOf(shared) / epochs)
      const expected = locations * curve.weights[distance]!
      const ratio = jackknife(here, ratioOf)
      return {
        distance, shared: meanOf(shared), sharedError: error, sharedTheory: expected,
        deviation: error === 0 ? 0 : (meanOf(shared) - expected) / error,
        ratio: ratio.estimate, ratioError: ratio.standardError, low: ratio.estimate - 1.96 * ratio.standardError,
        high: ratio.estimate + 1.96 * ratio.standardError, averaged: theory('averaged', distance),
        half: theory('half', distance),
        kanerva1988: theory('kanerva1988', distance),
      }
    })
    const first = rows[0]!
    const worst = Math.max(...rows.map(({ deviation }) => Math.abs(deviation)))
    return {
      summary: 'Do simulated memories share and read what theory says? '
        + `${worst < 3.5 ? 'They do' : 'Not all of them do'}. In `
        + `${epochs} memories of ${grouped(locations)} hard locations with ${patterns} patterns of ${bits} bits, d = `
        + `${radius}: at a distance of ${first.distance} bits cue and target share ${first.shared.toFixed(2)} ± `
        + `${first.sharedError.toFixed(2)} (standard error) locations, theory ${first.sharedTheory.toFixed(2)}; the `
        + `largest deviation over all distances is ${worst.toFixed(1)} standard errors. The signal-to-noise ratio there is `
        + `${first.ratio.toFixed(3)} ± ${first.ratioError.toFixed(3)}: ${first.averaged.toFixed(3)} by theory `
        + `averaged over the distances of the other patterns, ${first.half.toFixed(3)} by the paper's, which takes `
        + `all at n/2 and so is a little too high, ${first.kanerva1988.toFixed(3)} by the book's, which leaves out `
        + 'the target\'s own noise.',
      tables: [{
        name: 'signal-to-noise', title: 'Simulated memories against theory',
        caption: 'Mean number of locations that cue and target share, and the ratio of that mean to the standard '
          + 'deviation of the sum that is read. The noise of random data bits enters by its expectation, Σ of the '
          + 'squared weights. Standard errors: over memories, of the ratio by the jackknife.',
        columns: [
          { key: 'distance', title: 'distance (bits)' }, { key: 'shared', title: 'shared' },
          { key: 'sharedError', title: 'standard error' }, { key: 'sharedTheory', title: 'theory' },
          { key: 'deviation', title: 'deviation (standard errors)' }, { key: 'ratio', title: 'SNR' },
          { key: 'ratioError', title: 'standard error' }, { key: 'averaged', title: 'theory, averaged' },
          { key: 'half', title: 'theory, paper (n/2)' }, { key: 'kanerva1988', title: 'theory, book' },
        ],
        rows: rows.map(({ low: _low, high: _high, ...row }) => row),
      }],
      plots: [
        {
          name: 'shared', title: 'Shared locations',
          caption: `n = ${bits} bits, d = ${radius}, r = ${grouped(locations)}. Means of ${epochs} simulated memories with `
            + '95 % intervals (1.96 standard errors over memories), and the exact expectation.',
          rows: rows.flatMap(({ distance, shared, sharedError, sharedTheory }) => [
            { distance, shared, low: shared - 1.96 * sharedError, high: shared + 1.96 * sharedError,
              from: 'simulated' },
            { distance, shared: sharedTheory, low: sharedTheory, high: sharedTheory, from: 'theory' },
          ]),
          x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'shared', title: 'shared locations' },
          series: 'from', measured: ['simulated'], interval: { low: 'low', high: 'high' }, mark: 'line and points',
        },
        {
          name: 'signal-to-noise', title: 'Signal-to-noise ratio',
          caption: `The same ${epochs} memories with ${patterns} patterns each, with 95 % intervals by the jackknife over `
            + 'memories, and three theories: others averaged over their distances, all at n/2 (paper), without the '
            + 'target\'s own noise (book).',
          rows: rows.flatMap(({ distance, ratio, low, high, averaged, half, kanerva1988 }) => [
            { distance, ratio, low, high, from: 'simulated' },
            ...Object.entries({ 'theory, averaged': averaged, 'theory, paper (n/2)': half,
              'theory, book': kanerva1988 })
              .map(([from, value]) => ({ distance, ratio: value, low: value, high: value, from })),
          ]),
          x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'ratio', title: 'signal-to-noise ratio' },
          series: 'from', measured: ['simulated'], interval: { low: 'low', high: 'high' }, mark: 'line and points',
        },
      ],
      comparison: bits === 100 && locations === 10_000 && patterns === 100 && radius === 35
        ? publishedNumbers(rows, epochs) : [],
    }
  },
}

/** Mean signal over the standard deviation of the sum, over memories and the data bits of the other patterns. */
function ratioOf(seen: readonly Seen[]): number {
  const shared = seen.map((one) => one.shared)
  const noise = Math.sqrt(varianceOf(shared) + meanOf(seen.map(({ others }) => others)))
  return noise === 0 ? 0 : meanOf(shared) / noise
}

/** Draws a memory for an epoch and counts what a cue at each of the distances shares with its patterns. */
function simulator(settings: Parameters, seed: number): (epoch: number) => Seen[] {
  const { bits, locations, patterns, radius, distances } = settings
  const row = packedLength(bits)
  const lengths = [locations * row, row, 4, locations] as const
  const blockBytes = 64 * row * Math.ceil(locations / 16)
  const kernels = createKernels(
    lengths.reduce((sum, length) => sum + alignedBytes(4 * length), 0) + blockBytes + 64 * row)
  const [rows, cue, key, out] = lengths.map((length) =>
    kernels.uint32(length)) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const [blocks, scratch] = [kernels.uint8(blockBytes), kernels.uint8(64 * row)]
  key.set(stream(seed, 'signal-to-noise/locations').key)
  const used = (bits & 31) === 0 ? -1 : (1 << (bits & 31)) - 1
  const active = (word: Word): Uint32Array => {
    cue.set(word.packed)
    return out.slice(0, kernels.hammingScan(blocks, 4 * row, locations, cue, radius, scratch, out))
  }
  return (epoch) => {
    kernels.fillThreefry(key, epoch, 0, rows)
    for (let last = row - 1; last < rows.length; last += row) rows[last]! &= used
    kernels.interleaveRows(rows, row, locations, 4 * row, blocks)
    const draw = stream(seed, `signal-to-noise/patterns/${epoch}`).uint32
    const stored = Array.from({ length: patterns }, () => randomWord(bits, draw))
    const written = stored.map(active)
    return distances.map((distance) => {
      const marked = new Uint8Array(locations)
      for (const location of active(withFlips(stored[0]!, distinctBelow(bits, distance, draw)))) marked[location] = 1
      const counts = written.map((list) => list.reduce((sum, location) => sum + marked[location]!, 0))
      return { shared: counts[0]!, others: counts.slice(1).reduce((sum, count) => sum + count * count, 0) }
    })
  }
}

const printed: Readonly<Record<number, string>> = {
  0: '17.7', 2: '12.8', 4: '9.35', 8: '6.45', 10: '5.7', 20: '2.1', 40: '0.1', 50: '0.15',
}

type Row = Readonly<Record<'distance' | 'shared' | 'sharedError' | 'sharedTheory', number>>

function publishedNumbers(rows: readonly Row[], epochs: number): PublishedNumber[] {
  const curve = circleCurves(100)(35)
  const ofBook = ratioOfTheory(curve, { locations: 1e4, patterns: 100 }, 'kanerva1988')(curve.weights[0]!)
  const pictures = `${paperCode}, pictures of the simulated signal-to-noise ratio`
  return [
    ...rows.filter(({ distance }) => distance in printed).map(({ distance, shared, sharedError, sharedTheory }) => {
      const errorOf20 = sharedError * Math.sqrt(epochs / 20)
      return compare(`mean shared locations, n = 100, r = 10^4, d = 35, distance ${distance}`, printed[distance]!,
        `${paperCode}, notebook Compute_Difference_In_Circle_Intersects`, shared,
        `a mean of 20 memories, ${(Math.abs(Number(printed[distance]) - sharedTheory) / errorOf20).toFixed(1)} of its `
          + `standard errors (${errorOf20.toFixed(2)}) from theory, ${sharedTheory.toFixed(2)}; ours is a mean of `
          + `${epochs}`)
    }),
    compare('SNR of the book\'s variance at distance 0', '10', pictures, ofBook),
    compare('σ of the book\'s variance', '1.8', pictures, (1e4 * curve.weights[0]!) / ofBook),
  ]
}

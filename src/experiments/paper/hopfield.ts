import { z } from 'zod'
import { meanOf } from '../../analysis/mean.js'
import { equalWords, randomWord, withFlips, type Word } from '../../words/word.js'
import { recall } from '../../memory/associativeMemory.js'
import { HopfieldMemory } from '../../memory/hopfieldMemory.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { integerIn } from '../../theory/integerIn.js'
import { normalCumulative } from '../../theory/normal.js'
import { hamming } from '../../words/distance.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { varianceOf } from './jackknife.js'
import { compare, paper, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(16).max(10_000).default(1000)
    .describe('n, the bits of a pattern; 10000 in the paper\'s picture'),
  loads: z.array(z.number().gt(0).max(2)).min(1).default([0.1, 0.2, 0.3, 0.4, 0.5])
    .describe('m/n, patterns for each bit, of the curves'),
  distances: z.array(z.number().min(0).max(0.5)).min(1).default([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45,
    0.5])
    .describe('Distances of the cue from its pattern, as fractions of the bits'),
  capacityLoads: z.array(z.number().gt(0).max(2)).min(1).default([0.08, 0.1, 0.12, 0.13, 0.14, 0.15, 0.16, 0.18])
    .describe('m/n at which stored patterns are recalled until they settle'),
  cues: z.number().int().min(2).max(10_000).default(10).describe('Cues for each point'),
  readsMax: z.number().int().min(1).max(1000).default(30).describe('Cap of the iterated recall'),
})

/** n·Φ(−(1 − 2x/n)·√(n/m)): the wrong bits after one read of m random patterns from x wrong bits. */
export const oneStepError = (bits: number, patterns: number, distance: number): number =>
  bits * normalCumulative(-(1 - (2 * distance) / bits) * Math.sqrt(bits / patterns))

/** A pattern counts as held where at most this fraction of its bits changes. */
const heldAtMost = 0.05

export const hopfield: Experiment<z.infer<typeof parameters>> = {
  name: 'hopfield',
  title: 'The Hopfield memory',
  about: 'errors of a Hopfield memory after one read and after settling, theory against simulation, and its capacity',
  source: 'Bricken & Pehlevan 2021, appendix B.6; Hopfield 1982; Keeler 1988',
  parameters,
  *run({ bits, loads, distances, capacityLoads, cues, readsMax }, seed) {
    const draw = stream(seed, 'hopfield').uint32
    const steps = loads.length + capacityLoads.length
    const rows = []
    for (const load of loads) {
      const { memory, stored } = filled(bits, load, draw)
      for (const fraction of distances) {
        const distance = Math.round(fraction * bits)
        const errors = Array.from({ length: cues }, () => {
          const pattern = stored[Math.floor((draw() / 2 ** 32) * stored.length)]!
          return hamming(memory.read(withFlips(pattern, distinctBelow(bits, distance, draw))), pattern)
        })
        const standardError = Math.sqrt(varianceOf(errors) / cues)
        rows.push({
          load, patterns: stored.length, distance, simulated: meanOf(errors), standardError,
          low: meanOf(errors) - 1.96 * standardError, high: meanOf(errors) + 1.96 * standardError,
          theory: oneStepError(bits, stored.length, distance),
        })
        yield { phase: `m = ${stored.length}`, done: (rows.length / distances.length) / steps }
      }
    }
    const settled = []
    for (const [index, load] of capacityLoads.entries()) {
      const { memory, stored } = filled(bits, load, draw)
      const found: number[] = []
      for (const pattern of stored.slice(0, cues)) {
        found.push(hamming(recall(memory, pattern, readsMax, equalWords).steps.at(-1)!, pattern) / bits)
        yield { phase: `settling, m = ${stored.length}`, done: (loads.length + index + found.length / cues) / steps }
      }
      settled.push({
        load, patterns: stored.length, error: meanOf(found),
        held: found.filter((error) => error <= heldAtMost).length / found.length,
      })
    }
    const most = settled.filter(({ held }) => held >= 0.5).at(-1)
    const worst = Math.max(...rows.map(({ simulated, theory, standardError }) =>
      (standardError === 0 ? 0 : Math.abs(simulated - theory) / standardError)))
    return {
      summary: 'How many bits does a Hopfield memory get wrong, and why does it hold less than SDM? '
        + `The error after one read follows n·Φ(−(1 − 2x/n)·√(n/m)); over ${rows.length} points the largest `
        + `deviation is ${worst.toFixed(1)} standard errors. Read again until nothing changes, at least half of the `
        + 'patterns stay within 5 % of their bits up to '
        + `${most === undefined ? 'none of the loads tried' : `m = ${most.load} n`} (Hopfield's limit is about 0.14 `
        + 'n).\n\nThe classical memory is SDM with a write radius of 0 and one hard location at each pattern, read '
        + 'without a threshold and weighted by the bipolar overlap n − 2x instead of a count of shared locations: '
        + 'this weight falls linearly with distance, so far patterns disturb strongly. SDM\'s circles, '
        + 'like the softmax, fall exponentially, and more locations hold more patterns.',
      tables: [
        {
          name: 'one-read', title: 'Wrong bits after one read',
          caption: `n = ${bits}; ${cues} cues a point, no self-connections.`,
          columns: [
            { key: 'load', title: 'm/n' }, { key: 'patterns', title: 'patterns' },
            { key: 'distance', title: 'cue at (bits)' },
            { key: 'simulated', title: 'simulated (bits)' }, { key: 'standardError', title: 'standard error' },
            { key: 'theory', title: 'theory (bits)' },
          ],
          rows: rows.map(({ low: _low, high: _high, ...row }) => row),
        },
        {
          name: 'settled', title: 'Stored patterns after settling',
          caption: `All bits at once, at most ${readsMax} reads, from the pattern itself.`,
          columns: [
            { key: 'load', title: 'm/n' }, { key: 'patterns', title: 'patterns' },
            { key: 'error', title: 'fraction of bits wrong' },
            { key: 'held', title: 'patterns within 5 %' },
          ],
          rows: settled,
        },
      ],
      plots: [
        {
          name: 'one-read', title: 'Wrong bits after one read',
          caption: `n = ${bits} bits, a panel for each number m of patterns. Simulated: means over ${cues} cues of one memory, `
            + 'with 95 % intervals (1.96 standard errors over cues); theory: the closed form.',
          rows: rows.flatMap(({ patterns, distance, simulated, low, high, theory }) => [
            { patterns: `m = ${patterns}`, distance, wrong: simulated, low, high, from: 'simulated' },
            { patterns: `m = ${patterns}`, distance, wrong: theory, low: theory, high: theory, from: 'theory' },
          ]),
          x: { key: 'distance', title: 'cue at (bits)' }, y: { key: 'wrong', title: 'after one read (bits)' },
          series: 'from', panel: 'patterns', oneScale: true, measured: ['simulated'],
          interval: { low: 'low', high: 'high' }, mark: 'line and points',
        },
        {
          name: 'settled', title: 'Capacity',
          caption: `n = ${bits} bits: mean fraction of wrong bits over ${cues} patterns of one memory a load, settled from `
            + 'the stored pattern itself; no interval.',
          rows: settled, x: { key: 'load', title: 'm/n' }, y: { key: 'error', title: 'fraction of bits wrong' },
          mark: 'line and points',
        },
      ],
      comparison: publishedNumbers(most?.load),
    }
  },
}

function filled(bits: number, load: number, draw: () => number): { memory: HopfieldMemory, stored: Word[] } {
  const memory = new HopfieldMemory(bits)
  const stored = Array.from({ length: integerIn('patterns', Math.max(1, Math.round(load * bits)), 1, 20_000) }, () =>
    randomWord(bits, draw))
  for (const word of stored) memory.write(word, word)
  return { memory, stored }
}

function publishedNumbers(mostHeld: number | undefined): PublishedNumber[] {
  const picture = `${paperCode}, picture HopfieldConvergence`
  return [
    ...([[0, '7.8'], [2000, '289'], [2500, '569']] as const).map(([distance, wrong]) =>
      compare(`wrong bits after one read, n = 10000, m = 1000, cue at ${distance}`, wrong, picture,
        oneStepError(10_000, 1000, distance))),
    compare('capacity in patterns for each bit', '0.14', `Hopfield 1982; ${paper}, appendix B.6`,
      mostHeld ?? 'none of the loads tried',
      'the largest load tried at which half of the patterns settle within 5 % of their bits; the limit is that of '
        + 'large n, below which the transition is gradual'),
  ]
}

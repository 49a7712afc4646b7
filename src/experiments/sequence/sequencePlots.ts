import { saidOfEstimates } from '../estimateOver.js'
import type { Plot } from '../experiment.js'
import { grouped } from '../grouped.js'
import { pairs } from './branches.js'
import type { LengthRow } from './chainLengths.js'
import { noiseSetting, type ReadRow } from './cueNoises.js'
import type { Found } from './found.js'
import { delayLength } from './loopDelays.js'
import { wrongSetting } from './wrongSteps.js'

const ends = { low: 'low', high: 'high' } as const

/** The figures of what was found with that many seeds; captions say what each point is the mean of. */
export function sequencePlots(replicates: number, { lengths, noises, reads, branches, wrongSteps, delays }: Found): Plot[] {
  const seeds = saidOfEstimates(replicates, 'seed', 'seeds')
  const of = (count: number, what: string): string => ` ${seeds} In each seed: ${count} ${what}.`
  return [
    ...[...new Set(lengths.map(({ varied }) => varied))].map((varied) =>
      followedPlot(varied, lengths, ` ${seeds} In each seed: one chain.`)),
    {
      name: 'cue-noise', title: 'Onto a chain from a noisy cue',
      caption: `Share of cues from which the chain is reached and followed for ${noiseSetting.steps} steps.`
        + of(noiseSetting.cues, 'cues of each noise'),
      rows: noises.map(({ level, noise, onto, ontoLow, ontoHigh }) => ({ level, noise, onto, low: ontoLow, high: ontoHigh })),
      x: { key: 'noise', title: 'flipped bits of the cue (share)' }, y: { key: 'onto', title: 'on the chain (share)' },
      series: 'level', interval: ends, mark: 'line and points', overlaid: true,
    },
    ...(reads.length === 0 ? [] : [readPlot(replicates, reads)]),
    {
      name: 'branches', title: 'Two sequences that share elements',
      caption: 'Share of sequences that go on rightly after the shared elements, by how many elements of the past take part: '
        + 'as parts of the address (context), or as pooled memories (folds).' + of(pairs, 'pairs of sequences'),
      rows: branches.map(({ by, level, context, told, toldLow, toldHigh }) =>
        ({ by, level, context, told, low: toldLow, high: toldHigh })),
      x: { key: 'context', title: 'k, elements of the past', whole: true }, y: { key: 'told', title: 'told apart (share)' },
      series: 'level', panel: 'by', mark: 'line and points', oneScale: true, overlaid: true, interval: ends,
    },
    {
      name: 'wrong-steps', title: 'After a wrong step',
      caption: `Where a walk is ${wrongSetting.steps} steps after its latest element was replaced by one of the chain that is `
        + `${wrongSetting.off} further on: back at its place, or further on from there.` + of(wrongSetting.places, 'walks'),
      rows: wrongSteps.flatMap(({ level, context, back, backLow, backHigh, jumped, jumpedLow, jumpedHigh }) => [
        { level, context, share: back, low: backLow, high: backHigh, walk: 'back at its place' },
        { level, context, share: jumped, low: jumpedLow, high: jumpedHigh, walk: 'goes on from there' },
      ]),
      x: { key: 'context', title: 'k, elements of context', whole: true }, y: { key: 'share', title: 'share of walks' },
      series: 'level', panel: 'walk', mark: 'line and points', oneScale: true, overlaid: true, interval: ends,
    },
    ...(delays.length === 0 ? [] : [{
      name: 'loop-delay', title: 'The delay of the loop sets the pace',
      caption: `Steps that the circuit follows a chain of ${delayLength} elements, by the delay of its nucleo-cortical loop. ${
        seeds} In each seed: one chain.`,
      rows: delays.map(({ periodMs, followed, followedLow, followedHigh }) =>
        ({ periodMs, followed, low: followedLow, high: followedHigh })),
      x: { key: 'periodMs', title: 'loop delay (ms)', scale: 'log' as const },
      y: { key: 'followed', title: 'followed (steps)', zero: true }, interval: ends, mark: 'line and points' as const,
    }]),
  ]
}

const titles: Readonly<Record<LengthRow['varied'], string>> = {
  'level': 'Chains followed, by level', 'granule cells': 'Chains followed, by granule cells',
  'claws': 'Chains followed, by claws', 'bits of a weight': 'Chains followed, by the bits of a weight',
}

/** The cliff: each read cleans up what the one before left, or fails to. */
function followedPlot(varied: LengthRow['varied'], lengths: readonly LengthRow[], means: string): Plot {
  const caption = varied === 'level' ? 'Share of its steps for which a chain is followed.' : 'The same at level sdm.'
  return {
    name: `followed-by-${varied.replaceAll(' ', '-')}`, title: titles[varied], caption: caption + means,
    rows: lengths.filter((row) => row.varied === varied).map(({ value, length, followed, followedLow, followedHigh }) => {
      const share = (steps: number): number => steps / (length - 1)
      return { value, length, share: share(followed), low: share(followedLow), high: share(followedHigh) }
    }),
    x: { key: 'length', title: 'elements of the chain', scale: 'log' }, y: { key: 'share', title: 'followed (share of steps)' },
    series: 'value', interval: ends, mark: 'line and points', overlaid: true,
  }
}

const series = { first: 'first read, mean', later: 'later reads', same: 'no change' } as const

const point = (level: string, of: string, before: number, after: number, low = after, high = after, count: number | '' = '') =>
  ({ level, series: of, before, after, low, high, reads: count })

/** The map of a read: the overlap with the next element after it against that with the present one before it. */
function readPlot(replicates: number, reads: readonly ReadRow[]): Plot {
  const levels = [...new Set(reads.map(({ level }) => level))]
  const least = Math.min(0, ...reads.flatMap(({ before, after }) => [before, after]))
  const total = (kind: ReadRow['read']): string => grouped(reads.filter(({ read }) => read === kind)
    .reduce((sum, one) => sum + one.reads, 0))
  return {
    name: 'read-map', title: 'What a read does to the overlap along a chain',
    caption: 'Overlap: cosine of a state with the element that it stands for. A read of a state near element k gives one near '
      + `element k + 1; along chains of ${noiseSetting.length} elements. Line: the ${total('first')} first reads, by the noise `
      + `of the cue. ${saidOfEstimates(replicates, 'seed', 'seeds')} Points: the ${total('later')} later reads, each pair `
      + 'of values once. Above the line of no change a read brings the walk nearer to its chain, below it away; where '
      + 'they cross from below is the least overlap from which a chain is reached.',
    rows: [
      ...(['first', 'later'] as const).flatMap((kind) => reads.filter(({ read }) => read === kind)
        .map(({ level, before, after, afterLow, afterHigh, reads: count }) =>
          point(level, series[kind], before, after, afterLow, afterHigh, count))),
      ...levels.flatMap((level) => [least, 1].map((end) => point(level, series.same, end, end))),
    ],
    x: { key: 'before', title: 'overlap before a read' }, y: { key: 'after', title: 'overlap after it' },
    series: 'series', measured: [series.later], panel: 'level', oneScale: true, interval: { ...ends, as: 'band' },
    mark: 'line and points',
  }
}

import type { Plot } from '../experiment.js'
import { pairs } from './branches.js'
import type { LengthRow } from './chainLengths.js'
import { noiseSetting } from './cueNoises.js'
import type { Found } from './found.js'
import { wrongSetting } from './wrongSteps.js'

/** The figures of what was found with that many seeds; captions say what each point is the mean of. */
export function sequencePlots(replicates: number, { lengths, noises, branches, wrongSteps, delays }: Found): Plot[] {
  const seeds = replicates === 1 ? 'one seed' : `${replicates} seeds`
  const of = (count: number, what: string): string => ` Means over ${count} ${what} in each of ${seeds}, without intervals.`
  const ofChains = ` Means over one chain in each of ${seeds}, without intervals.`
  return [
    ...[...new Set(lengths.map(({ varied }) => varied))].map((varied) => followedPlot(varied, lengths, ofChains)),
    {
      name: 'cue-noise', title: 'Onto a chain from a noisy cue',
      caption: 'Share of cues from which the chain is reached.' + of(noiseSetting.cues, 'cues'),
      rows: noises.map((row) => ({ ...row })),
      x: { key: 'noise', title: 'flipped bits (share)' }, y: { key: 'onto', title: 'on the chain (share)' },
      series: 'level', mark: 'line and points', overlaid: true,
    },
    {
      name: 'branches', title: 'Two sequences that share elements',
      caption: 'Share of sequences that go on rightly after the shared elements, by how much of the past takes part.'
        + of(pairs, 'pairs of sequences'),
      rows: branches.map(({ by, level, context, told }) => ({ by, level, context, told })),
      x: { key: 'context', title: 'k', whole: true }, y: { key: 'told', title: 'told apart (share)' },
      series: 'level', panel: 'by', mark: 'line and points', oneScale: true, overlaid: true,
    },
    {
      name: 'wrong-steps', title: 'After a wrong step',
      caption: 'Without a context a walk goes on from the wrong element. With one it comes back.'
        + of(wrongSetting.places, 'walks'),
      rows: wrongSteps.flatMap(({ level, context, back, jumped }) => [
        { level, context, share: back, walk: 'back at its place' },
        { level, context, share: jumped, walk: 'goes on from there' },
      ]),
      x: { key: 'context', title: 'k', whole: true }, y: { key: 'share', title: 'share of walks' },
      series: 'level', panel: 'walk', mark: 'line and points', oneScale: true, overlaid: true,
    },
    ...(delays.length === 0 ? [] : [{
      name: 'loop-delay', title: 'The delay of the loop sets the pace',
      caption: 'Steps of the chain that the circuit follows, by the delay of its nucleo-cortical loop.'
        + ofChains,
      rows: delays.map(({ periodMs, followed }) => ({ periodMs, followed })),
      x: { key: 'periodMs', title: 'loop delay (ms)', scale: 'log' as const },
      y: { key: 'followed', title: 'followed (steps)' }, mark: 'line and points' as const,
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
    rows: lengths.filter((row) => row.varied === varied)
      .map(({ value, length, followed }) => ({ value, length, share: followed / (length - 1) })),
    x: { key: 'length', title: 'elements', scale: 'log' }, y: { key: 'share', title: 'followed (share)' },
    series: 'value', mark: 'line and points', overlaid: true,
  }
}

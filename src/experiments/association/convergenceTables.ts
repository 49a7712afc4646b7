import type { Plot, ResultTable } from '../experiment.js'
import { algorithms } from './algorithms.js'
import type { Reach } from './reach.js'

/** What one memory made of the cues at one distance. */
export interface ConvergenceRow {
  readonly algorithm: string
  readonly cues: 'words' | 'vectors'
  /** 0 for memories that have none. */
  readonly radius: number
  readonly perturbation: number
  /** Mean cosine with the target, and its interval over data sets. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** The standard deviation of the data sets' means; absent where there is one set. */
  readonly betweenSets?: number
  /** The standard deviation of single cues. */
  readonly deviation: number
  /** The share of cues that came to a fixed point. */
  readonly settled: number
}

interface Sizes {
  readonly queries: number
  readonly replicates: number
  readonly readsMax: number
  readonly radii: readonly number[]
}

export function convergenceTables(
  { queries, replicates, readsMax }: Sizes, rows: readonly ConvergenceRow[], reach: readonly Reach[],
): ResultTable[] {
  return [
    {
      name: 'convergence', title: 'Cosine with the target after recall',
      caption: `Mean over ${replicates} data sets of ${queries} cues, after at most ${readsMax} reads, with the 95 % `
        + 'bootstrap interval over data sets: these count as independent, not the cues, for all cues of a set meet the '
        + 'same other patterns. A cue that activates nothing is returned as it is. A radius of 0: the memory has none. '
        + 'Words settle when a read changes no bit, vectors when it turns them by less than 0.1 degrees. Cues nearer '
        + 'to another pattern than to their own are kept.',
      columns: [
        { key: 'algorithm', title: 'memory' }, { key: 'radius', title: 'd (bits)' },
        { key: 'perturbation', title: 'perturbed (bits)' },
        { key: 'mean', title: 'cosine' }, { key: 'low', title: '95 % from' }, { key: 'high', title: '95 % to' },
        { key: 'betweenSets', title: 'deviation of sets' }, { key: 'deviation', title: 'deviation of cues' },
        { key: 'settled', title: 'settled' },
      ],
      rows: rows.map(({ cues: _cues, betweenSets = '', deviation, settled, ...row }) =>
        ({ ...row, betweenSets, deviation, settled })),
    },
    {
      name: 'reach', title: 'Predicted critical distances',
      caption: 'The largest perturbation from which a read comes nearer, by the signal-to-noise ratio with the noise '
        + 'averaged over the distances of the other patterns; β by least squares, and as the paper\'s code has it.',
      columns: [
        { key: 'radius', title: 'd (bits)' }, { key: 'everyAddress', title: 'SDM, every address (bits)' },
        { key: 'finite', title: 'SDM, r locations (bits)' }, { key: 'attention', title: 'attention (bits)' },
        { key: 'attentionOfPaper', title: 'attention, paper\'s β (bits)' }, { key: 'beta', title: 'β' },
        { key: 'betaOfPaper', title: 'β, paper' },
      ],
      rows: reach.map((row) => ({ ...row })),
    },
    {
      name: 'memories', title: 'The memories', caption: 'What takes part, and its name in the code of the paper.',
      columns: [{ key: 'name', title: 'memory' }, { key: 'ofPaper', title: 'in the paper\'s code' },
        { key: 'cues', title: 'works on' }],
      rows: algorithms.map(({ name, ofPaper, cues }) => ({ name, ofPaper, cues })),
    },
  ]
}

/** Two plots for words and two for vectors, a panel for each radius; memories without a radius are in every panel. */
export function convergencePlots({ queries, replicates, readsMax, radii }: Sizes, rows: readonly ConvergenceRow[]): Plot[] {
  return (['words', 'vectors'] as const).flatMap((cues) => {
    const mine = rows.filter((row) => row.cues === cues)
    if (mine.length === 0) return []
    return [{
      name: `convergence-${cues}`, title: `Convergence of ${cues === 'words' ? 'words of bits' : 'real vectors'}`,
      caption: `Mean cosine with the target after at most ${readsMax} reads, over ${replicates} data sets of ${queries} `
        + 'cues, with 95 % bootstrap intervals over data sets; a panel for each radius d. '
        + 'Memories that recall all cues lie on each other at 1: the first '
        + 'in the legend have the widest lines and points.',
      rows: radii.flatMap((radius) => mine.filter((row) => row.radius === radius || row.radius === 0)
        .map(({ algorithm, perturbation, mean, low, high }) => ({ panel: `d = ${radius}`, algorithm, perturbation,
          mean, low, high }))),
      x: { key: 'perturbation', title: 'perturbed (bits)' }, y: { key: 'mean', title: 'cosine with the target' },
      series: 'algorithm', panel: 'panel', oneScale: true, overlaid: true,
      interval: { low: 'low', high: 'high' }, mark: 'line and points' as const,
    }, {
      name: `recalled-${cues}`, title: `What is recalled, at a glance: ${cues === 'words' ? 'words of bits' : 'real vectors'}`,
      caption: 'The same means without their intervals, a cell for each memory and perturbation: the darker, the nearer to the '
        + 'target. A panel for each radius d; memories without a radius are in every panel.',
      rows: radii.flatMap((radius) => mine.filter((row) => row.radius === radius || row.radius === 0)
        .map(({ algorithm, perturbation, mean }) => ({ panel: `d = ${radius}`, algorithm, perturbation, mean }))),
      x: { key: 'perturbation', title: 'perturbed (bits)' }, y: { key: 'algorithm', title: 'memory' }, panel: 'panel',
      colour: { key: 'mean', title: 'cosine with the target' }, mark: 'cells' as const,
    }]
  })
}

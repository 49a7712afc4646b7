import type { ExperimentResult } from '../experiment.js'

export interface ProjectionRow {
  readonly projection: 'learnt' | 'random'
  readonly protocol: string
  readonly perturbation: number
  /** Of the answer with the target, with its interval over seeds. */
  readonly cosine: number
  readonly low: number
  readonly high: number
  /** Of the cue with the target. */
  readonly cue: number
  /** Of the target with the nearest stored vector. */
  readonly nearest: number
}

export function learntTables(
  { replicates, queries }: { readonly replicates: number; readonly queries: number }, rows: readonly ProjectionRow[],
  losses: readonly { readonly step: number; readonly seed: string; readonly loss: number }[],
): Pick<ExperimentResult, 'tables' | 'plots'> {
  const asked = rows.filter(({ projection }) => projection === 'learnt')
  return {
    tables: [{
      name: 'projections', title: 'Cosine of the answer with the target',
      caption: `One read, mean over ${replicates} seeds of ${queries} cues, with the 95 % bootstrap interval over `
        + 'seeds. Training: training vectors are stored and asked for. Test, stored: test vectors are. Test, not '
        + 'stored: training vectors are stored and test vectors are asked for, as in the code of the paper.',
      columns: [
        { key: 'projection', title: 'projection' }, { key: 'protocol', title: 'protocol' },
        { key: 'perturbation', title: 'perturbed (fraction of bits)' }, { key: 'cosine', title: 'cosine' },
        { key: 'low', title: '95 % from' }, { key: 'high', title: '95 % to' },
        { key: 'cue', title: 'cosine of the cue' },
        { key: 'nearest', title: 'nearest stored vector' },
      ],
      rows: rows.map((row) => ({ ...row })),
    }],
    plots: [
      {
        name: 'protocols', title: 'What the learnt projection recalls',
        caption: `Cosine of the answer with the target after one read, means over ${replicates} seeds of ${queries} cues with `
          + '95 % bootstrap intervals over seeds, '
          + 'beside the cue itself. Where test vectors are stored, recall is as good as for training vectors; where '
          + 'they are not, the answer is about the nearest training vector or the centre of the cluster.',
        rows: [
          ...asked.map(({ protocol, perturbation, cosine, low, high }) => ({ protocol, perturbation, cosine, low,
            high })),
          ...asked.filter(({ protocol }) => protocol === 'training')
            .map(({ perturbation, cue }) => ({ protocol: 'cue', perturbation, cosine: cue, low: cue, high: cue })),
          ...asked.filter(({ protocol }) => protocol === 'test, not stored')
            .map(({ perturbation, nearest }) => ({ protocol: 'nearest training vector', perturbation, cosine: nearest,
              low: nearest, high: nearest })),
        ],
        x: { key: 'perturbation', title: 'perturbed (fraction of bits)' },
        y: { key: 'cosine', title: 'cosine with the target' },
        series: 'protocol', interval: { low: 'low', high: 'high' }, mark: 'line and points',
      },
      {
        name: 'projections', title: 'Learnt and random projections',
        caption: 'The same for both projections, a panel for each protocol: means with 95 % bootstrap intervals over seeds.',
        rows: rows.map(({ projection, protocol, perturbation, cosine, low, high }) => ({ projection, protocol,
          perturbation, cosine, low, high })),
        x: { key: 'perturbation', title: 'perturbed (fraction of bits)' },
        y: { key: 'cosine', title: 'cosine with the target' },
        series: 'projection', panel: 'protocol', oneScale: true,
        interval: { low: 'low', high: 'high' }, mark: 'line and points',
      },
      {
        name: 'training', title: 'Training',
        caption: 'Mean squared distance of answers from targets in each training step; a line for each seed, no interval.',
        rows: losses.map((row) => ({ ...row })), x: { key: 'step', title: 'step' }, y: { key: 'loss', title: 'loss' },
        series: 'seed', mark: 'line',
      },
    ],
  }
}

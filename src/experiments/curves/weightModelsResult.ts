import { summedCounts } from '../../analysis/models/heldOut.js'
import type { Count } from '../../analysis/models/logLinear.js'
import type { ExperimentResult } from '../experiment.js'
import type { CurveModel } from './curveModels.js'

/** How well a description predicts seeds that it has not seen. */
export interface ModelRow {
  readonly model: string
  /** Log likelihood of held-out seeds less that of the softmax, in nats an observation. */
  readonly gain: number
  /** The same of each held-out seed. */
  readonly gains?: readonly number[]
  readonly exponent?: number
}

export interface FoundCurves {
  readonly settings: { readonly patterns: number; readonly replicates: number }
  readonly distances: readonly number[]
  readonly units: readonly (readonly Count[])[]
  readonly models: readonly CurveModel[]
  readonly rows: readonly ModelRow[]
  /** Granule cells. */
  readonly locations: number
}

export function weightModelsResult(
  { settings: { patterns, replicates }, distances, units, models, rows, locations }: FoundCurves,
): ExperimentResult {
  const counts = summedCounts(units)
  const best = rows.reduce((one, other) => (other.gain > one.gain ? other : one))
  const curves = models.map(({ name, probabilities }) => ({ name, values: probabilities(counts) }))
  const measured = distances.map((distance, index) => ({
    distance, weight: (counts[index]!.happened / counts[index]!.trials) * locations, of: 'circuit',
  }))
  return {
    summary: 'Which description of the weight curve predicts circuits that it was not fitted to? '
      + `${best.model === 'softmax' ? 'The softmax' : `The ${best.model}`}, of those tried on ${replicates} held-out seeds. `
      + `Gain over the softmax, in nats an observation: ${rows.filter(({ model }) => model !== 'softmax').map(gainText)
        .join('; ')}. Each has one fitted parameter, but the exact intersection none.`,
    tables: [{
      name: 'models', title: 'Four descriptions of the weight curve',
      caption: `Each of ${replicates} seeds is predicted from what was fitted to the others; an observation is the number of `
        + `granule cells shared by one of ${patterns} words and one cue, which is binomial. Gain: log likelihood of held-out `
        + 'seeds, less that of the softmax. Exponent: β of the softmax, the power of the others, fitted to all seeds.',
      columns: [
        { key: 'model', title: 'description' }, { key: 'gain', title: 'gain (nats an observation)' },
        { key: 'exponent', title: 'β or power' },
      ],
      rows: rows.map(({ gains: _gains, ...row }) => ({ exponent: '', ...row })),
    }, {
      name: 'curve', title: 'Granule cells shared with a stored word', caption: 'Means over words and seeds.',
      columns: [{ key: 'distance', title: 'distance (bits)' }, { key: 'circuit', title: 'circuit' },
        ...curves.map(({ name }) => ({ key: name, title: name }))],
      rows: measured.map(({ distance, weight }, index) => ({
        distance, circuit: weight,
        ...Object.fromEntries(curves.map(({ name, values }) => [name, values[index]! * locations])),
      })),
    }],
    plots: [{
      name: 'curve', title: 'The weight curve and four descriptions of it',
      caption: `Points: granule cells shared in the circuit, means over ${patterns} words and ${replicates} seeds; the table `
        + 'compares the descriptions by held-out likelihood. Lines: each description as fitted to all seeds.',
      rows: [...measured, ...curves.flatMap(({ name, values }) => distances.map((distance, index) =>
        ({ distance, weight: values[index]! * locations, of: name })))],
      x: { key: 'distance', title: 'distance (bits)' },
      y: { key: 'weight', title: 'shared granule cells', scale: 'log' },
      series: 'of', measured: ['circuit'], mark: 'line and points',
    }],
    comparison: [],
  }
}

/** A gain with the least and the greatest of the seeds. */
function gainText({ model, gain, gains }: ModelRow): string {
  const range = gains === undefined ? '' : ` (seeds: ${signed(Math.min(...gains))} to ${signed(Math.max(...gains))})`
  return `${model} ${signed(gain)}${range}`
}

const signed = (value: number): string => value.toFixed(4).replace('-', '−')

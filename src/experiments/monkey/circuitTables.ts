import { meanOf } from '../../analysis/mean.js'
import type { ResultTable } from '../experiment.js'
import type { LearningStage } from './learning.js'
import type { Measured } from './measure.js'
import { comparedLags } from './references.js'

const lags = Array.from({ length: comparedLags }, (_, index) => index)
const lagColumns = lags.map((lag) => ({ key: `c${lag + 1}`, title: `C(${lag + 1})` }))
const lagCells = (curve: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(lags.map((lag) => [`c${lag + 1}`, curve[lag]!]))
const meanCurve = (curves: readonly ArrayLike<number>[]): number[] =>
  lags.map((lag) => meanOf(curves.map((curve) => curve[lag]!)))

/** The cells of the circuit in spikes. */
export function spikingTable(measured: readonly Measured[]): ResultTable {
  return {
    name: 'spikes', title: 'Nuclear and Purkinje cells in the delay',
    caption: 'Seeds in spikes: mean rates, correlations of all cells of each kind, and the share of rates of nuclear cells '
      + 'that are exactly those of the hard locations with the same claws, which stand for the other seeds.',
    columns: [
      { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'seeds', title: 'seeds' }, { key: 'cells', title: 'cells' },
      { key: 'rate', title: 'rate (Hz)' }, ...lagColumns, { key: 'same', title: 'as hard locations' },
    ],
    rows: measured.filter(({ spiking }) => spiking.length > 0).flatMap(({ setting: { a, h }, spiking }) =>
      (['nuclear', 'purkinje'] as const).map((cells) => ({
        a, h, seeds: spiking.length, cells: cells === 'nuclear' ? 'nuclear' : 'Purkinje',
        rate: meanOf(spiking.map((one) => one[`${cells}Hz`])), ...lagCells(meanCurve(spiking.map((one) => one[cells]))),
        same: meanOf(spiking.map(({ same }) => same)),
      }))),
  }
}

/** Means over seeds of one stage of training. */
export interface LearningRow {
  readonly delayActivity: string
  readonly epochs: number
  readonly seeds: number
  readonly range: number
  readonly curve: readonly number[]
}

export function learningRows(stages: readonly LearningStage[]): LearningRow[] {
  return [true, false].flatMap((delayActivity) => {
    const own = stages.filter((stage) => stage.delayActivity === delayActivity)
    return [...new Set(own.map(({ epochs }) => epochs))].map((epochs) => {
      const seeds = own.filter((stage) => stage.epochs === epochs)
      return {
        delayActivity: delayActivity ? 'lasts' : 'silenced', epochs, seeds: seeds.length,
        range: meanOf(seeds.map(({ cells }) => cells.order.samples[0]!.range)),
        curve: meanCurve(seeds.map(({ units }) => units.order.all.corrected!.curve)),
      }
    })
  })
}

export function learningTable(stages: readonly LearningStage[]): ResultTable {
  return {
    name: 'learning', title: 'Learnt by presentation alone',
    caption: 'The circuit in spikes, taught by nothing but the climbing fibres of each stimulus as it is presented: every '
      + 'stimulus by itself first, then the sequence again and again, with delay activity until the next stimulus or '
      + 'with that silenced. C′(d) of nuclear cells, and D* of 57 tuned cells, means over seeds.',
    columns: [
      { key: 'delay', title: 'delay activity' }, { key: 'epochs', title: 'presentations of the sequence' },
      { key: 'seeds', title: 'seeds' }, { key: 'range', title: 'D*(57)' }, ...lagColumns,
    ],
    rows: learningRows(stages).map(({ delayActivity, epochs, seeds, range, curve }) =>
      ({ delay: delayActivity, epochs, seeds, range, ...lagCells(curve) })),
  }
}

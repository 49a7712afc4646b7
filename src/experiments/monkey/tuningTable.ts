import { meanOf } from '../../analysis/mean.js'
import { quantile } from '../../analysis/quantile.js'
import type { ResultTable } from '../experiment.js'
import type { Measured, SeedAnalysis } from './measure.js'

/** What tuning does to range and fraction of cells: the one measure that depends on it as much as on the memory. */
export function tuningTable(measured: readonly Measured[], own: readonly [number, number]): ResultTable {
  return {
    name: 'tuning', title: 'Cells that answer to fewer or to more of the stimuli',
    caption: 'Spikes of tuned cells that answer to other shares of the stimuli: the fraction of cells that correlate between '
      + 'nearest neighbours tells more of their tuning than of the memory. The first row of a mixture is that of the verdict; its share, 5 to '
      + '30 % unless stated, was chosen after exploratory runs with others.',
    columns: [
      { key: 'level', title: 'level' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
      { key: 'tuning', title: 'answers to (share)' }, { key: 'seeds', title: 'seeds' },
      { key: 'range', title: 'D*(57)' }, { key: 'height', title: 'C′(1)' }, { key: 'fraction', title: 'fraction' },
    ],
    rows: measured.filter(({ setting }) => setting.controls > 0).flatMap(({ setting: { level, a, h }, learnt, tunings }) =>
      [{ tuning: own, learnt: learnt['spikes of tuned cells']! }, ...tunings].map(({ tuning, learnt: seeds }) => ({
        level, a, h, tuning: `${tuning[0]}–${tuning[1]}`, ...summarised(seeds),
      }))),
  }
}

const summarised = (seeds: readonly SeedAnalysis[]) => ({
  seeds: seeds.length,
  range: Math.floor(quantile(seeds.map(({ order }) => order.samples[0]!.range), 0.5)),
  height: meanOf(seeds.map(({ order }) => order.samples[0]!.meanCorrected[0]!)),
  fraction: meanOf(seeds.map(({ order }) => order.neighbours.fraction)),
})

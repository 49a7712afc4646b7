import type { Plot } from '../experiment.js'
import { learningRows } from './circuitTables.js'
import type { Found } from './monkeyTables.js'
import type { Pooled } from './pooled.js'
import { attractors1993, comparedLags } from './references.js'
import type { Recording } from './recordings.js'

type Rows = Plot['rows']

export const monkeyPlots = (found: Found): Plot[] => [
  curvePlot(found, 'spikes of tuned cells', 'curves', 'Delay activity is alike for neighbours in training',
    'Tuned cells with noise, as an electrode would meet them; lines and bands: mean and standard deviation of C′(d) '
    + 'over samples of 57 cells and seeds.'),
  curvePlot(found, 'units', 'unit-curves', 'The same of the model’s own units',
    'Without noise of recording; points without a line: the exact curve of Griniasty, Tsodyks & Amit 1993.', true),
  rangePlot(found.pooled), fractionPlot(found.pooled),
  ...(found.stages.length > 0 ? [learningPlot(found)] : []),
]

const main = (pooled: readonly Pooled[], recording: Recording): Pooled[] =>
  pooled.filter((one) => one.setting.controls > 0 && one.recording === recording)

/** a/h as it is named in figures. */
const mixtureOf = ({ setting: { a, h } }: Pooled): string => `a ${a}, h ${h}`.replaceAll('-', '−')

function curvePlot(
  { pooled, data }: Found, recording: Recording, name: string, title: string, caption: string, exact = false,
): Plot {
  const own = main(pooled, recording).toSorted((one, other) => other.setting.a - one.setting.a)
  const levels = [...new Set(own.map(({ setting }) => setting.level))]
  const flat = (label: string, values: readonly (readonly [number, number])[]): Rows => levels.flatMap((level) =>
    values.map(([lag, correlation]) => ({ level, curve: label, lag, correlation, low: correlation, high: correlation })))
  const references = [
    ...(exact ? [{ label: '1993', values: Array.from(attractors1993(), (value, index) => [index + 1, value] as const) }]
      : []),
    ...(data ? [{ label: 'measured', values: data.points.map(({ lag, correlation }) => [lag, correlation] as const) }] : []),
  ]
  return {
    name, title, caption: `${caption} Distances of more than ${comparedLags} are in the tables.`,
    rows: [...own.flatMap(curveRows), ...references.flatMap(({ label, values }) => flat(label, values))]
      .filter(({ lag }) => Number(lag) <= comparedLags),
    x: { key: 'lag', title: 'distance d in training', whole: true }, y: { key: 'correlation', title: 'C′(d)' },
    series: 'curve', panel: 'level', interval: { low: 'low', high: 'high', as: 'band', ends: 'band' }, mark: 'line and points',
    oneScale: true, ...(references.length > 0 && { measured: references.map(({ label }) => label) }),
  }
}

const curveRows = (one: Pooled): Rows => Array.from(one.corrected, (value, index) => ({
  level: one.setting.level, curve: mixtureOf(one), lag: index + 1, correlation: value,
  low: value - one.deviation[index]!, high: value + one.deviation[index]!,
}))

function rangePlot(pooled: readonly Pooled[]): Plot {
  return {
    name: 'range', title: 'How far neighbours are alike',
    caption: 'D* of 57 tuned cells, median over seeds, by auto-association a (h = 1 − a) and by what sets how sharply a state '
      + 'attends. In the monkeys it was about 5; 4 to 6 counts as alike.',
    rows: pooled.filter(({ recording }) => recording === 'spikes of tuned cells').map(({ setting, range57 }) => ({
      level: setting.level, a: setting.a, sharpness: `${setting.sharpness.of} ${setting.sharpness.value}`, range: range57,
    })),
    x: { key: 'a', title: 'auto-association a' }, y: { key: 'range', title: 'D*(57)', whole: true },
    series: 'sharpness', panel: 'level', mark: 'line and points', oneScale: true,
  }
}

function fractionPlot(pooled: readonly Pooled[]): Plot {
  return {
    name: 'fraction', title: 'Cells that answer alike to nearest neighbours',
    caption: 'Fraction of the selective cells (Kendall, p < 0.05), mean over seeds. In the monkeys it was less than 1, '
      + 'about a third to a half in recollections; from 0.25 to 0.8 it counts as alike.',
    rows: pooled.filter(({ setting }) => setting.controls > 0).map(({ setting, recording, fraction }) =>
      ({ level: setting.level, a: setting.a, recording, fraction })),
    x: { key: 'a', title: 'auto-association a' }, y: { key: 'fraction', title: 'fraction of cells' },
    series: 'recording', panel: 'level', mark: 'line and points', oneScale: true,
  }
}

function learningPlot({ stages }: Found): Plot {
  return {
    name: 'learning', title: 'Learnt by presentation alone',
    caption: 'Nuclear cells of the circuit after so many presentations of the sequence: correlations come with delay '
      + 'activity that lasts until the next stimulus, and not where it is silenced.',
    rows: learningRows(stages).flatMap(({ delayActivity, epochs, curve }) => [0, 1, 2].map((lag) => ({
      delay: `delay activity ${delayActivity}`, epochs, lag: `d = ${lag + 1}`, correlation: curve[lag]!,
    }))),
    x: { key: 'epochs', title: 'presentations of the sequence', whole: true }, y: { key: 'correlation', title: 'C′(d)' },
    series: 'lag', panel: 'delay', mark: 'line and points', oneScale: true,
  }
}

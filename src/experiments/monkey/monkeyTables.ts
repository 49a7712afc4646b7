import { detectableCorrelation } from '../../analysis/serial/power.js'
import { meanOf } from '../../analysis/mean.js'
import type { LagCurveInput, ResultTable } from '../experiment.js'
import { learningTable, spikingTable } from './circuitTables.js'
import type { LearningStage } from './learning.js'
import { failed, judged } from './levelVerdicts.js'
import type { Measured } from './measure.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import type { Pooled } from './pooled.js'
import { shapesOf } from './references.js'
import { tuningTable } from './tuningTable.js'

/** What tables and plots are made of. */
export interface Found {
  readonly measured: readonly Measured[]
  /** Of the circuit that learns by itself; none without it. */
  readonly stages: readonly LearningStage[]
  readonly pooled: readonly Pooled[]
  readonly data: LagCurveInput | undefined
}

export const settingColumns = ({ setting, recording }: Pooled) => ({
  level: setting.level, sharpness: `${setting.sharpness.of} ${setting.sharpness.value}`, a: setting.a, h: setting.h,
  recording,
})

const settingHeads = [
  { key: 'level', title: 'level' }, { key: 'sharpness', title: 'sharpness' }, { key: 'a', title: 'a' },
  { key: 'h', title: 'h' }, { key: 'recording', title: 'recorded' },
]

export const monkeyTables = (
  { pooled, data, measured, stages }: Found, { tuning }: Pick<MonkeyParameters, 'tuning'>,
): ResultTable[] => [
  mapTable(pooled), curveTable(pooled), shapeTable(pooled, data), tuningTable(measured, tuning),
  powerTable(pooled),
  ...(measured.some(({ spiking }) => spiking.length > 0) ? [spikingTable(measured)] : []),
  ...(stages.length > 0 ? [learningTable(stages)] : []),
]

function mapTable(pooled: readonly Pooled[]): ResultTable {
  return {
    name: 'map', title: 'Range, height, cells and verdict by mixture',
    caption: 'D* is the largest distance up to which neighbours are alike (max-T over 12 lags, family-wise 5 %): median '
      + 'over seeds of the median over samples. C′(1) is the mean over samples of 57 cells. Fraction: selective cells '
      + 'whose rates to nearest neighbours correlate (Kendall, p < 0.05). Controls are the same analysis of new stimuli '
      + 'and of training in random orders; without them a row has no verdict. What fails is told in the last column.',
    columns: [
      ...settingHeads, { key: 'seeds', title: 'seeds' }, { key: 'range57', title: 'D*(57)' },
      { key: 'ranges57', title: 'of seeds' }, { key: 'range17', title: 'D*(17)' }, { key: 'height', title: 'C′(1)' },
      { key: 'selective', title: 'selective' }, { key: 'fraction', title: 'fraction' },
      { key: 'beyond', title: 'beyond is 0' }, { key: 'fresh', title: 'D* new' }, { key: 'shuffled', title: 'D* shuffled' },
      { key: 'verdict', title: 'as the monkeys' }, { key: 'fails', title: 'fails' },
    ],
    rows: pooled.map((one) => ({
      ...settingColumns(one), seeds: one.seeds, range57: one.range57,
      ranges57: `${Math.min(...one.ranges57)}–${Math.max(...one.ranges57)}`, range17: one.range17,
      height: one.corrected[0]!, selective: one.selective, fraction: one.fraction, beyond: one.beyondIsZero,
      fresh: one.findings.newRange ?? '–', shuffled: one.findings.shuffledRange ?? '–',
      verdict: one.verdict.indistinguishable === undefined ? '–' : one.verdict.indistinguishable ? 'yes' : 'no',
      fails: failed(one).join(', '),
    })),
  }
}

function curveTable(pooled: readonly Pooled[]): ResultTable {
  return {
    name: 'curves', title: 'Correlation by distance in training',
    caption: 'C(d), mean over seeds of the mean over samples of 57 cells; C′(d), the same less its floor, the mean at '
      + 'the distances 20 to 40; and the standard deviation of C′(d) over samples and seeds.',
    columns: [
      ...settingHeads, { key: 'lag', title: 'd' }, { key: 'raw', title: 'C' }, { key: 'corrected', title: 'C′' },
      { key: 'deviation', title: 'SD' },
    ],
    rows: pooled.filter(({ setting }) => setting.controls > 0).flatMap((one) => Array.from(one.corrected, (value, index) => ({
      ...settingColumns(one), lag: index + 1, raw: one.curve[index]!, corrected: value, deviation: one.deviation[index]!,
    }))),
  }
}

function shapeTable(pooled: readonly Pooled[], data: LagCurveInput | undefined): ResultTable {
  return {
    name: 'shapes', title: 'Distances between curves',
    caption: 'C′(1 … 8) beside the exact curve of Griniasty, Tsodyks & Amit 1993, beside CDAM with the same mixture, and '
      + 'beside measured points where they are given: root mean square in standard deviations, the factor of the other '
      + 'curve that comes nearest, and the distance with it.',
    columns: [
      ...settingHeads, { key: 'from', title: 'from' }, { key: 'distance', title: 'distance' },
      { key: 'scale', title: 'factor' }, { key: 'scaled', title: 'distance with it' },
    ],
    rows: pooled.filter(({ setting }) => setting.controls > 0).flatMap((one) =>
      shapesOf(one, pooled, data).map(({ from, distance, scale, squares, squaresScaled }) => ({
        ...settingColumns(one), from, distance, scale,
        scaled: squares === 0 ? 0 : distance * Math.sqrt(squaresScaled / squares),
      }))),
  }
}

function powerTable(pooled: readonly Pooled[]): ResultTable {
  const own = judged(pooled)
  return {
    name: 'power', title: 'What samples can show',
    caption: 'The least mean correlation that independent cells show with a power of 80 %, by the normal approximation; '
      + 'and the thresholds that the tests of tuned cells had, whose cells are not independent of each other.',
    columns: [
      { key: 'cells', title: 'cells' }, { key: 'independent', title: 'threshold, independent' },
      { key: 'detectable', title: 'detectable, independent' }, { key: 'least', title: 'least threshold' },
      { key: 'mean', title: 'mean threshold' }, { key: 'most', title: 'greatest threshold' },
    ],
    rows: [57, 17].map((cells, index) => {
      const thresholds = own.map((one) => one.thresholds[index]!)
      const { threshold, correlation } = detectableCorrelation({ cells })
      return {
        cells, independent: threshold, detectable: correlation, least: Math.min(...thresholds),
        mean: meanOf(thresholds), most: Math.max(...thresholds),
      }
    }),
  }
}

import { binomialBound } from '../../analysis/distributions/binomialBound.js'
import { meanOf } from '../../analysis/mean.js'
import { quantile } from '../../analysis/quantile.js'
import { monkeyVerdict, type MonkeyFindings, type MonkeyVerdict } from '../../analysis/serial/monkeyVerdict.js'
import type { Measured, SeedAnalysis } from './measure.js'
import { recordings, type Recording } from './recordings.js'
import type { Setting } from './settings.js'

/** One recording of a setting, over its seeds. Lag d is at index d − 1. */
export interface Pooled {
  readonly setting: Setting
  readonly recording: Recording
  readonly seeds: number
  /** Means over seeds of the means over samples of 57 cells: C(d), and C′(d) less its floor. */
  readonly curve: Float64Array
  readonly corrected: Float64Array
  /** Standard deviation of C′(d) over samples of 57 cells and seeds. */
  readonly deviation: Float64Array
  /** D* of 57 and of 17 cells: of every seed, and their medians (the lower one of two). */
  readonly ranges57: readonly number[]
  readonly ranges17: readonly number[]
  readonly range57: number
  readonly range17: number
  /** Means over seeds of the thresholds of 57 and of 17 cells. */
  readonly thresholds: readonly [number, number]
  /** Fractions of selective cells, and of those the ones that correlate between nearest neighbours. */
  readonly selective: number
  readonly fraction: number
  /** The share of seeds in which all lags beyond the range are equivalent to 0. */
  readonly beyondIsZero: number
  readonly findings: MonkeyFindings
  readonly verdict: MonkeyVerdict
}

const median = (values: readonly number[]): number => Math.floor(quantile(values, 0.5))

/** All recordings of a setting, with a verdict on each; controls are those of tuned cells. */
export const pooled = (measured: Measured): Pooled[] => recordings.flatMap((recording) => {
  const seeds = measured.learnt[recording]
  return seeds === undefined ? [] : [pooledRecording(measured, recording, seeds)]
})

function pooledRecording(
  { setting, fresh, shuffled }: Measured, recording: Recording, seeds: readonly SeedAnalysis[],
): Pooled {
  const samples = seeds.map(({ order }) => order.samples[0]!)
  const lags = samples[0]!.mean.length
  const meanAt = (of: (sample: (typeof samples)[number]) => Float64Array): Float64Array =>
    Float64Array.from({ length: lags }, (_, lag) => meanOf(samples.map((sample) => of(sample)[lag]!)))
  const corrected = meanAt(({ meanCorrected }) => meanCorrected)
  const deviation = Float64Array.from({ length: lags }, (_, lag) => {
    const within = meanOf(samples.map(({ deviationCorrected }) => square(deviationCorrected[lag]!)))
    const between = meanOf(samples.map(({ meanCorrected }) => square(meanCorrected[lag]! - corrected[lag]!)))
    return Math.sqrt(within + between)
  })
  const ranges = (size: 0 | 1): number[] => seeds.map(({ order }) => order.samples[size]!.range)
  const [ranges57, ranges17] = [ranges(0), ranges(1)]
  const fraction = meanOf(seeds.map(({ order }) => order.neighbours.fraction))
  const beyondIsZero = meanOf(seeds.map(({ order }) =>
    (order.equivalence.every(({ equivalent }) => equivalent) ? 1 : 0)))
  const findings: MonkeyFindings = {
    range: median(ranges57), curve: corrected, neighbourFraction: fraction, beyondIsZero: beyondIsZero > 0.5,
    ...(fresh.length > 0 && {
      newRange: median(fresh.map(({ order }) => order.samples[0]!.range)), newNeighbours: pooledNeighbours(fresh),
    }),
    ...(shuffled.length > 0 && { shuffledRange: median(shuffled.map(({ order }) => order.samples[0]!.range)) }),
  }
  return {
    setting, recording, seeds: seeds.length, curve: meanAt(({ mean }) => mean), corrected, deviation, ranges57, ranges17,
    range57: findings.range, range17: median(ranges17), selective: meanOf(seeds.map(({ selective }) => selective)),
    thresholds: [0, 1].map((size) => meanOf(seeds.map(({ order }) => order.samples[size]!.threshold))) as [number, number],
    fraction, beyondIsZero, findings, verdict: monkeyVerdict(findings),
  }
}

/** The mean number of cells of a seed that correlate, to a tenth, against what chance gives for its mean number of cells. */
function pooledNeighbours(seeds: readonly SeedAnalysis[]): { significant: number; boundByChance: number } {
  return {
    significant: Math.round(10 * meanOf(seeds.map(({ order }) => order.neighbours.significant))) / 10,
    boundByChance: binomialBound(Math.round(meanOf(seeds.map(({ order }) => order.neighbours.cells)))),
  }
}

const square = (value: number): number => value * value

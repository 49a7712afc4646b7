import { stream } from '../../random/stream.js'
import { equivalentToZero, type Equivalence } from '../equivalence.js'
import { meanOf } from '../mean.js'
import { quantile } from '../quantile.js'
import { usualFloorLags, type FloorLags } from './floorCorrection.js'
import { kendallLagCorrelation } from './kendallLagCorrelation.js'
import { meanLagCorrelation } from './meanLagCorrelation.js'
import { neighbourCells, type NeighbourCells } from './neighbourCells.js'
import { orderCurves } from './orderStatistic.js'
import { orderTests, type OrderTest } from './orderTest.js'
import { populationVectorCorrelation } from './populationVector.js'
import { stimuliOf, trainingOrder, type DelayRates } from './rates.js'
import { sampleCells } from './sampleCells.js'

/** How rates are analysed. */
export interface OrderAnalysisOptions {
  /** Seed of the random orders and samples: the same one gives the same numbers. */
  readonly seed: number | string
  /** Lags that are tested together; default 12. */
  readonly lags?: number
  /** Lags of the floor; default 20 to 40. */
  readonly floorLags?: FloorLags
  /** Whether the list of stimuli is closed; default false. */
  readonly ring?: boolean
  /** Cells a sample; default 57 and 17. Of fewer cells, all are taken. */
  readonly sizes?: readonly number[]
  /** Samples of a size; default 200. */
  readonly resamples?: number
  /** Random orders; default 1000. */
  readonly permutations?: number
  /** Lags that must be equivalent to 0; default 7 to 12, cut at `lags`. */
  readonly beyond?: FloorLags
  /** The bound of that equivalence; default 0.05. */
  readonly bound?: number
}

/** What samples of one size show. Lag d is at index d − 1. */
export interface SampledOrder {
  readonly size: number
  /** D* of every sample. */
  readonly ranges: readonly number[]
  /** Their median (the lower one of two). */
  readonly range: number
  /** Mean and standard deviation of C(d) and of C′(d) over the samples, at the tested lags. */
  readonly mean: Float64Array
  readonly deviation: Float64Array
  readonly meanCorrected: Float64Array
  readonly deviationCorrected: Float64Array
  /** The mean of the samples' thresholds. */
  readonly threshold: number
  /** The share of samples in which all lags beyond the range are equivalent to 0. */
  readonly equivalent: number
}

/** What the rates of one set of stimuli show of its order. */
export interface OrderAnalysis {
  readonly cells: number
  readonly stimuli: number
  /** Mean over all cells of their lag correlations. */
  readonly all: OrderTest
  /** The same of population vectors. */
  readonly populationVector: OrderTest
  /** Mean over all cells of Kendall's τ at the tested lags. */
  readonly kendall: Float64Array
  /** One entry a size. */
  readonly samples: readonly SampledOrder[]
  /** All cells: C′(d) against 0 at the lags beyond the range. */
  readonly equivalence: readonly (Equivalence & { readonly lag: number })[]
  /** How many of all cells correlate between nearest neighbours. */
  readonly neighbours: NeighbourCells
}

/**
 * The whole analysis of one table of rates, `rates[cell][stimulus]` in the order of training: curve, floor, test against
 * random orders and range for all cells and for samples of the sizes that were recorded, population vectors, Kendall's τ,
 * equivalence to 0 beyond the range, and the count of cells. Run it on the learnt stimuli, on new ones, and on those of a
 * memory that was trained in shuffled order, and give the three to `monkeyFindings`. Time grows with
 * cells × stimuli × lags × permutations: a second for 57 cells, several for 1000.
 *
 * Throws an InputError for rates that are no table, and for an option out of range.
 */
export function analyseOrder(rates: DelayRates, options: OrderAnalysisOptions): OrderAnalysis {
  const { seed, lags = 12, floorLags = usualFloorLags, ring = false, permutations = 1000, bound = 0.05 } = options
  const { sizes = [57, 17], resamples = 200, beyond = { first: 7, last: Math.min(12, lags) } } = options
  const stimuli = stimuliOf(rates)
  const drawn = sizes.map((wanted) => {
    const size = Math.min(wanted, rates.length)
    const count = size === rates.length ? 1 : resamples
    return sampleCells(rates.length, { size, resamples: count, stream: stream(seed, `cells/${wanted}`) })
  })
  const every = Uint32Array.from(rates, (_, cell) => cell)
  const shared = { lags: Math.max(lags, floorLags.last, beyond.last), ring }
  const testing = { lags, permutations, floorLags }
  const tests = orderTests(
    meanLagCorrelation(rates, { ...shared, samples: [every, ...drawn.flat()] }),
    { ...testing, stream: stream(seed, 'orders') },
  )
  const [populationVector] = orderTests(
    populationVectorCorrelation(rates, shared), { ...testing, stream: stream(seed, 'orders/vectors') })
  const [tau] = orderCurves(kendallLagCorrelation(rates, { lags, ring }), trainingOrder(stimuli))
  const equivalence = (test: OrderTest) => equivalenceBeyond(test, beyond, bound)
  let next = 1
  return {
    cells: rates.length,
    stimuli,
    all: tests[0]!,
    populationVector: populationVector!,
    kendall: tau!,
    samples: drawn.map((samples) => {
      const own = tests.slice(next, next += samples.length)
      return summarised(samples[0]!.length, own, lags, equivalence)
    }),
    equivalence: equivalence(tests[0]!),
    neighbours: neighbourCells(rates, 0.05, ring),
  }
}

function equivalenceBeyond({ corrected }: OrderTest, lags: FloorLags, bound: number) {
  const { curve, random } = corrected!
  return Array.from({ length: lags.last - lags.first + 1 }, (_, index) => {
    const lag = lags.first + index
    return { lag, ...equivalentToZero(curve[lag - 1]!, random.deviation[lag - 1]!, bound) }
  })
}

function summarised(
  size: number, tests: readonly OrderTest[], lags: number,
  equivalence: (test: OrderTest) => readonly Equivalence[],
): SampledOrder {
  const ranges = tests.map(({ range }) => range)
  const over = (of: (test: OrderTest, lag: number) => number) => {
    const values = Array.from({ length: lags }, (_, lag) => tests.map((test) => of(test, lag)))
    return { mean: Float64Array.from(values, meanOf), deviation: Float64Array.from(values, deviationOf) }
  }
  const raw = over(({ curve }, lag) => curve[lag]!)
  const corrected = over((test, lag) => test.corrected!.curve[lag]!)
  return {
    size,
    ranges,
    range: Math.floor(quantile(ranges, 0.5)),
    mean: raw.mean,
    deviation: raw.deviation,
    meanCorrected: corrected.mean,
    deviationCorrected: corrected.deviation,
    threshold: meanOf(tests.map(({ threshold }) => threshold)),
    equivalent: meanOf(tests.map((test) => (equivalence(test).every(({ equivalent }) => equivalent) ? 1 : 0))),
  }
}

/** Standard deviation, 0 of a single value. */
function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1))
}

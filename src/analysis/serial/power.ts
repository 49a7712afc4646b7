import { InputError } from '../../errors/inputError.js'
import type { Stream } from '../../random/stream.js'
import { normalExceeded } from '../distributions/tails.js'
import { meanLagCorrelation } from './meanLagCorrelation.js'
import { orderTests } from './orderTest.js'
import type { DelayRates } from './rates.js'

/** An experiment whose power is asked for. */
export interface PowerOptions {
  readonly cells: number
  /** Default 97. */
  readonly stimuli?: number
  /** Lags that are tested together; default 12. */
  readonly lags?: number
  /** Family-wise; default 0.05. */
  readonly level?: number
}

/** What independent cells can show at lag 1. */
export interface Detectable {
  /** Standard deviation of one cell's lag correlation without order: 1/√(P − 2). */
  readonly deviationOfCell: number
  /** Of the mean over cells. */
  readonly deviationOfMean: number
  /** What the mean must exceed: the normal quantile for all lags together, around the expectation −1/(P − 1). */
  readonly threshold: number
  /** The correlation that is found with the power asked for. */
  readonly correlation: number
}

/**
 * The least mean lag correlation that cells which are independent of one another show with a given power, by the normal
 * approximation; cells of one network depend on one another, have a higher threshold and show less.
 * Throws an InputError for an option out of its range.
 */
export function detectableCorrelation(options: PowerOptions & { readonly power?: number }): Detectable {
  const { cells, stimuli = 97, lags = 12, level = 0.05, power = 0.8 } = options
  for (const [field, value, least] of [['cells', cells, 1], ['stimuli', stimuli, 4], ['lags', lags, 1]] as const) {
    if (Number.isSafeInteger(value) && value >= least) continue
    throw new InputError({ field, problem: `found ${value}`, allowed: `an integer of at least ${least}` })
  }
  for (const [field, value] of Object.entries({ level, power })) {
    if (value > 0 && value < 1) continue
    throw new InputError({ field, problem: `found ${value}`, allowed: 'a number between 0 and 1' })
  }
  const deviationOfCell = 1 / Math.sqrt(stimuli - 2)
  const deviationOfMean = deviationOfCell / Math.sqrt(cells)
  const above = normalExceeded(-Math.expm1(Math.log1p(-level) / lags)) * deviationOfMean
  return {
    deviationOfCell,
    deviationOfMean,
    threshold: above - 1 / (stimuli - 1),
    correlation: above + normalExceeded(1 - power) * deviationOfMean,
  }
}

/**
 * Rates of independent cells that are moving averages of normal numbers along the order of training,
 * r(μ) = Σ weights[k]·g(μ + k): a smooth order of a known correlation (`movingAverageCorrelation`). `normal` draws
 * standard normal numbers.
 */
export function movingAverageRates(
  weights: readonly number[], cells: number, stimuli: number, normal: () => number,
): Float64Array[] {
  return Array.from({ length: cells }, () => {
    const noise = Float64Array.from({ length: stimuli + weights.length - 1 }, normal)
    return Float64Array.from({ length: stimuli }, (_, place) =>
      weights.reduce((sum, weight, index) => sum + weight * noise[place + index]!, 0))
  })
}

/** The correlation of a moving average with itself at the lags 1 … lags: Σ w(k)·w(k + d) over Σ w(k)². */
export function movingAverageCorrelation(weights: readonly number[], lags: number): Float64Array {
  const product = (lag: number): number =>
    weights.reduce((sum, weight, index) => sum + weight * (weights[index + lag] ?? 0), 0)
  return Float64Array.from({ length: lags }, (_, index) => product(index + 1) / product(0))
}

/**
 * How often moving averages of given weights show a range of at least d = 1 … lags, in simulated experiments with
 * `permutations` (default 199) orders each. `stream` draws the orders and `normal` the rates.
 */
export function simulatedPower(
  weights: readonly number[],
  options: PowerOptions & {
    readonly simulations: number, readonly permutations?: number, readonly stream: Stream, readonly normal: () => number,
  },
): Float64Array {
  const { cells, stimuli = 97, lags = 12, level = 0.05, simulations, permutations = 199, stream, normal } = options
  const found = new Float64Array(lags)
  for (let simulation = 0; simulation < simulations; simulation++) {
    const rates: DelayRates = movingAverageRates(weights, cells, stimuli, normal)
    const [test] = orderTests(meanLagCorrelation(rates, { lags }), { stream, permutations, level })
    for (let lag = 0; lag < test!.range; lag++) found[lag]! += 1 / simulations
  }
  return found
}

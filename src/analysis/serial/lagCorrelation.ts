import { checkLags, stimuliOf, type DelayRates } from './rates.js'

/** What is left of the sum of squares where a cell's rates do not vary over the pairs of a lag. */
const noVariation = 1e-12

/**
 * The correlation of each cell with itself along the order of training, `curves[cell][lag − 1]`: Pearson's, of the pairs
 * (r(μ), r(μ + d)) for the lags d = 1 … lags. They are the P − d pairs of a list or, with `ring`, all P pairs of a closed
 * one. Where a cell does not vary over them the correlation is 0: it shows no likeness.
 * For independent rates its expectation is about −1/P, not 0.
 * Throws an InputError when rates are no table of finite numbers or lags is not in 1 … P − 2.
 */
export function lagCorrelations(rates: DelayRates, lags: number, ring = false): Float64Array[] {
  checkLags(lags, stimuliOf(rates))
  return rates.map((row) => {
    const curve = new Float64Array(lags)
    correlateLags(standardised(row), lags, ring, curve, 0)
    return curve
  })
}

/** Rates less their mean, over the root of their sum of squares; all 0 for a cell that does not vary. */
export function standardised(row: ArrayLike<number>): Float64Array {
  const origin = row[0]!
  const values = Float64Array.from(row, (rate) => rate - origin)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += (values[index]! -= mean) * values[index]!
  return squares === 0 ? values.fill(0) : values.map((value) => value / Math.sqrt(squares))
}

/**
 * The correlations of standardised `values` at the lags 1 … lags, into `out` from `start` on. Sums over the first and
 * over the last P − d values are those over all less the few at the other end.
 */
export function correlateLags(
  values: Float64Array, lags: number, ring: boolean, out: Float64Array, start: number,
): void {
  const count = values.length
  let headSum = 0
  let headSquares = 0
  for (let index = 0; index < count; index++) {
    headSum += values[index]!
    headSquares += values[index]! * values[index]!
  }
  const [all, allSquares] = [headSum, headSquares]
  let tailSum = all
  let tailSquares = allSquares
  for (let lag = 1; lag <= lags; lag++) {
    let products = 0
    for (let index = lag; index < count; index++) products += values[index - lag]! * values[index]!
    if (ring) {
      for (let index = 0; index < lag; index++) products += values[count - lag + index]! * values[index]!
      out[start + lag - 1] = allSquares > 0 ? products / allSquares : 0
      continue
    }
    const last = values[count - lag]!
    const first = values[lag - 1]!
    headSum -= last
    headSquares -= last * last
    tailSum -= first
    tailSquares -= first * first
    const pairs = count - lag
    const ofHead = headSquares - (headSum * headSum) / pairs
    const ofTail = tailSquares - (tailSum * tailSum) / pairs
    out[start + lag - 1] = ofHead > noVariation && ofTail > noVariation
      ? (products - (headSum * tailSum) / pairs) / Math.sqrt(ofHead * ofTail) : 0
  }
}

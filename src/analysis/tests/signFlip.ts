import type { Stream } from '../../random/stream.js'
import { checkResamples } from '../resampling/checkResamples.js'
import { checkValues } from '../checkValues.js'
import { meanOf } from '../mean.js'
import { shares, type Draws } from './shares.js'
import { twoSided, type LocationTest } from './locationTest.js'

/** A test by random signs. */
export interface SignFlipTest extends LocationTest {
  readonly mean: number
}

/**
 * Fisher's test by random signs (1935, § 21) that values are symmetric about `centre`; of paired values give their
 * differences. All 2ⁿ signs are tried where they are at most `resamples`; else that many are drawn from the stream, and
 * the signs found count as one of them (Phipson & Smyth 2010). Two-sided p is twice the smaller one.
 * Throws an InputError when there is no value, one is not finite, or resamples is no integer ≥ 1.
 */
export function signFlipTest(values: ArrayLike<number>, draws: Draws, centre = 0): SignFlipTest {
  checkValues('values', values, 1)
  const resamples = checkResamples(draws.resamples)
  const distances = Float64Array.from(values, (value) => value - centre)
  const found = sumOf(distances)
  const exact = 2 ** distances.length <= resamples
  const sums = exact ? allSums(distances) : drawnSums(distances, draws.stream, resamples)
  const tolerance = 1e-12 * distances.reduce((sum, distance) => sum + Math.abs(distance), 0)
  const { greater, less } = shares(sums, found, tolerance, exact)
  const name = `${exact ? 'exact ' : ''}sign-flip test`
  return { mean: meanOf(values), greater, less, p: twoSided(greater, less), name }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

function allSums(distances: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** distances.length)
  distances.forEach((distance, index) => {
    const known = 2 ** index
    for (let place = 0; place < known; place++) {
      sums[known + place] = sums[place]! - distance
      sums[place]! += distance
    }
  })
  return sums
}

function drawnSums(distances: Float64Array, stream: Stream, resamples: number): Float64Array {
  const sums = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    let signs = 0
    for (let index = 0; index < distances.length; index++) {
      signs = (index & 31) === 0 ? stream.uint32() : signs >>> 1
      sum += (signs & 1) === 0 ? distances[index]! : -distances[index]!
    }
    sums[resample] = sum
  }
  return sums
}

import test from 'ava'
import { mixtureFit } from '../../../src/experiments/interpret/sameSpace.js'
import { neighbourSums } from '../../../src/experiments/interpret/neighbourSums.js'
import { edgeless, ring } from '../../../src/memory/graph/classicGraphs.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { regression } from '../../../src/analysis/regression.js'
import { someHead } from './someHeads.js'

const sumsOn = (keys: readonly Float64Array[]) => neighbourSums(normalisedAdjacency(ring(12)), keys)

test('without noise a and h are found, whatever is added to all values', (t) => {
  for (const [a, h] of [[0.5, 0.5], [-2, 3], [1, -0.5]] as const) {
    const { keys, values } = someHead({ a, h, noise: 0 })
    const fit = mixtureFit(values.map((row) => row.map((value, column) => value + column)), keys, sumsOn(keys))
    t.true(Math.abs(fit.a - a) < 1e-9 && Math.abs(fit.h - h) < 1e-9)
    t.true(Math.abs(fit.rSquared - 1) < 1e-9)
  }
})

test('the fit leaves nothing that keys or neighbours would explain, and no other a and h leave less', (t) => {
  const { keys, values } = someHead({ noise: 1 })
  const sums = sumsOn(keys)
  const { a, h } = mixtureFit(values, keys, sums)
  const left = (auto: number, hetero: number): number => {
    const rests = values.map((row, token) => row.map((value, column) =>
      value - auto * keys[token]![column]! - hetero * sums[token]![column]!))
    return rests[0]!.reduce((total, _, column) => {
      const mean = rests.reduce((sum, rest) => sum + rest[column]!, 0) / rests.length
      return total + rests.reduce((sum, rest) => sum + (rest[column]! - mean) ** 2, 0)
    }, 0)
  }
  for (const [da, dh] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]] as const) t.true(left(a + da, h + dh) > left(a, h))
})

/** All elements, each without the mean of its column. */
const centredElements = (rows: readonly Float64Array[]): number[] => rows.flatMap((row) => [...row].map((value, column) =>
  value - rows.reduce((sum, other) => sum + other[column]!, 0) / rows.length))

test('without edges it is the regression on the own key alone', (t) => {
  const { keys, values } = someHead({ noise: 1 })
  const { slope, rSquared } = regression(centredElements(keys), centredElements(values))
  const fit = mixtureFit(values, keys, neighbourSums(normalisedAdjacency(edgeless(12)), keys))
  t.true(Math.abs(fit.a - slope) < 1e-9)
  t.true(Math.abs(fit.rSquared - rSquared) < 1e-9)
  t.deepEqual([fit.h, fit.gain], [0, 0])
})

test('the standard error is the spread of h over heads', (t) => {
  const fits = Array.from({ length: 60 }, (_, seed) => {
    const { keys, values } = someHead({ noise: 1 }, seed)
    return mixtureFit(values, keys, sumsOn(keys))
  })
  const mean = fits.reduce((sum, { h }) => sum + h, 0) / fits.length
  const spread = Math.sqrt(fits.reduce((sum, { h }) => sum + (h - mean) ** 2, 0) / (fits.length - 1))
  const stated = fits.reduce((sum, { errorH }) => sum + errorH, 0) / fits.length
  t.true(spread / stated > 0.75 && spread / stated < 1.3)
})

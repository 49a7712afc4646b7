import test from 'ava'
import { correlationByDistance, zeroCrossing } from '../../src/analysis/correlationByDistance.js'

test('pairs are pooled by distance; those without a path, and a vertex with itself, are left out', (t) => {
  const matrix = [[1, 0.5, 0.1], [0.7, 1, 0.3], [0.2, 0.4, 1]].map((row) => Float64Array.from(row))
  const distances = [[0, 1, Infinity], [1, 0, 3], [Infinity, 3, 0]].map((row) => Float64Array.from(row))
  const found = correlationByDistance(matrix, distances)
  t.deepEqual(found.map(({ distance, pairs }) => [distance, pairs]), [[1, 2], [3, 2]])
  t.true(Math.abs(found[0]!.mean - 0.6) < 1e-15 && Math.abs(found[0]!.deviation - 0.1) < 1e-15)
  t.true(Math.abs(found[1]!.mean - 0.35) < 1e-15 && Math.abs(found[1]!.deviation - 0.05) < 1e-15)
})

test('a curve crosses zero on the line between two points, and from 1 at distance 0', (t) => {
  t.is(zeroCrossing([{ distance: 1, mean: 0.5 }, { distance: 2, mean: 0.25 }, { distance: 3, mean: -0.25 }]), 2.5)
  t.is(zeroCrossing([{ distance: 1, mean: -1 }]), 0.5)
  t.is(zeroCrossing([{ distance: 1, mean: 0.5 }, { distance: 2, mean: 0 }]), 2)
  t.is(zeroCrossing([{ distance: 1, mean: 0.5 }]), undefined)
})

import test from 'ava'
import * as fc from 'fast-check'
import { averageLinkage, cutIntoClusters, leafOrder } from '../../src/analysis/averageLinkage.js'

const line = (places: readonly number[]): Float64Array[] =>
  places.map((one) => Float64Array.from(places, (other) => Math.abs(one - other)))

test('four points on a line merge as by hand', (t) => {
  t.deepEqual(averageLinkage(line([0, 1, 5, 7])), [
    { left: 0, right: 1, distance: 1 }, { left: 2, right: 3, distance: 2 }, { left: 4, right: 5, distance: 5.5 },
  ])
})

test('clusters are numbered by their first items, from one each to one of all', (t) => {
  const merges = averageLinkage(line([0, 10, 1, 11, 30]))
  t.deepEqual(cutIntoClusters(merges, 5), [0, 1, 2, 3, 4])
  t.deepEqual(cutIntoClusters(merges, 3), [0, 1, 0, 1, 2])
  t.deepEqual(cutIntoClusters(merges, 2), [0, 0, 0, 0, 1])
  t.deepEqual(cutIntoClusters(merges, 1), [0, 0, 0, 0, 0])
})

/** By definition: the mean over all pairs of items, for all pairs of clusters, with no updates of distances. */
function byBruteForce(distances: readonly Float64Array[]): number[] {
  let clusters = distances.map((_, item) => [item])
  const heights: number[] = []
  const mean = (left: number[], right: number[]) => left.reduce((sum, one) =>
    sum + right.reduce((part, other) => part + distances[one]![other]!, 0), 0) / (left.length * right.length)
  while (clusters.length > 1) {
    const all = clusters.flatMap((left, one) => clusters.slice(one + 1).map((right) => ({ left, right, d: mean(left, right) })))
    const best = all.reduce((least, pair) => (pair.d < least.d ? pair : least))
    heights.push(best.d)
    clusters = [...clusters.filter((cluster) => cluster !== best.left && cluster !== best.right), [...best.left, ...best.right]]
  }
  return heights
}

test('heights are those of the definition by brute force, and never fall', (t) => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 9 }), (places) => {
    const heights = averageLinkage(line(places)).map(({ distance }) => distance)
    byBruteForce(line(places)).forEach((height, index) => t.true(Math.abs(height - heights[index]!) <= 1e-9 * height))
    t.true(heights.every((height, index) => index === 0 || height >= heights[index - 1]! - 1e-9 * height))
  }), { seed: 3, numRuns: 60 })
})

test('in the order of leaves every cluster of every cut is one run', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 12 }), (places) => {
    const merges = averageLinkage(line(places))
    const order = leafOrder(merges)
    t.deepEqual([...order].sort((left, right) => left - right), places.map((_, item) => item))
    places.forEach((_, index) => {
      const clusters = cutIntoClusters(merges, index + 1)
      const runs = order.filter((item, place) => place === 0 || clusters[item] !== clusters[order[place - 1]!])
      t.is(runs.length, index + 1)
    })
  }), { seed: 4, numRuns: 60 })
})

test('a row of another length, and a distance that is no number, are refused', (t) => {
  t.throws(() => averageLinkage([new Float64Array(2), new Float64Array(1)]), { message: /distances\[1\]/ })
  t.throws(() => averageLinkage([Float64Array.of(0, NaN), Float64Array.of(NaN, 0)]), { message: /distances\[0\]/ })
})

import test from 'ava'
import { assert, jsonValue, property } from 'fast-check'
import { leafDifferences } from '../../src/recording/leafDifferences.js'

test('names the paths at which values differ, and what stands there', (t) => {
  t.deepEqual(
    leafDifferences({ a: 1, b: { c: [1, 2], d: 'x' }, e: 3 }, { a: 1, b: { c: [1, 3, 4], d: 'x' }, f: null }),
    [
      { path: 'b.c.1', first: 2, second: 3 }, { path: 'b.c.2', first: undefined, second: 4 },
      { path: 'e', first: 3, second: undefined }, { path: 'f', first: undefined, second: null },
    ])
  t.deepEqual(leafDifferences([1], { 0: 1 }), [{ path: '', first: [1], second: { 0: 1 } }])
})

test('there are none exactly where the JSON is the same, and the other way round they are the same paths', (t) => {
  assert(property(jsonValue({ maxDepth: 3 }), jsonValue({ maxDepth: 3 }), (left, right) => {
    t.deepEqual(leafDifferences(left, JSON.parse(JSON.stringify(left))), [])
    const there = leafDifferences(left, right).map(({ path }) => path).sort()
    t.deepEqual(leafDifferences(right, left).map(({ path }) => path).sort(), there)
  }), { seed: 11, numRuns: 200 })
})

import test from 'ava'
import * as fc from 'fast-check'
import { effectiveDimension } from '../../../src/analysis/spikes/effectiveDimension.js'
import { normalDraws } from '../../../src/random/normalDraw.js'
import { stream } from '../../../src/random/stream.js'

test('cells that go up and down together have one dimension, orthogonal ones as many as there are', (t) => {
  t.true(Math.abs(effectiveDimension([[1, 2, 4], [3, 6, 12], [-1, -2, -4]]) - 1) < 1e-12)
  t.true(Math.abs(effectiveDimension([[1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]) - 3) < 1e-12)
})

test('it is (Σλ)²/Σλ² of two cells’ eigenvalues', (t) => {
  const column = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 })
  fc.assert(fc.property(column, column, (left, right) => {
    const centred = [left, right].map((of) => of.map((value) => value - of.reduce((sum, other) => sum + other, 0) / 6))
    const product = (one: number, other: number): number =>
      centred[one]!.reduce((sum, value, index) => sum + value * centred[other]![index]!, 0)
    const [a, b, c] = [product(0, 0), product(0, 1), product(1, 1)]
    if (a + c < 1e-9) return
    const root = Math.sqrt(((a - c) / 2) ** 2 + b * b)
    const eigenvalues = [(a + c) / 2 + root, (a + c) / 2 - root]
    const expected = (eigenvalues[0]! + eigenvalues[1]!) ** 2 / (eigenvalues[0]! ** 2 + eigenvalues[1]! ** 2)
    t.true(Math.abs(effectiveDimension([left, right]) - expected) < 1e-9)
  }), { seed: 1, numRuns: 100 })
})

test('more cells than observations give the same as the traces of the larger product', (t) => {
  const normal = normalDraws(stream(1, 'activity'), Math.log)
  const activity = Array.from({ length: 12 }, () => Array.from({ length: 5 }, normal))
  const centred = activity.map((of) => of.map((value) => value - of.reduce((sum, other) => sum + other, 0) / 5))
  let [trace, squares] = [0, 0]
  centred.forEach((left, cell) => centred.forEach((right, other) => {
    const product = left.reduce((sum, value, index) => sum + value * right[index]!, 0)
    if (cell === other) trace += product
    squares += product * product
  }))
  t.true(Math.abs(effectiveDimension(activity) - trace ** 2 / squares) < 1e-10)
  t.true(effectiveDimension(activity) <= 4)
})

test('a scale and offsets change nothing; what does not vary has no dimension', (t) => {
  const activity = [[1, 5, 2, 8], [2, 1, 7, 7]]
  const moved = activity.map((of, cell) => of.map((value) => 4 * value + 1000 * cell))
  t.true(Math.abs(effectiveDimension(moved) - effectiveDimension(activity)) < 1e-9)
  t.is(effectiveDimension([[1, 1], [2, 2]]), NaN)
  t.throws(() => effectiveDimension([[1, 2], [1]]), { message: /^activity\[1\]: found 1 observations/ })
  t.throws(() => effectiveDimension([]), { message: /^activity: found 0 observations/ })
})

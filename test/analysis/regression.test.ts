import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { regression } from '../../src/analysis/regression.js'

test('points on a line give that line', (t) => {
  t.deepEqual(regression([0, 1, 2, 4], [1, 3, 5, 9]), {
    slope: 2, intercept: 1, rSquared: 1, residuals: [0, 0, 0, 0], standardErrorOfSlope: 0,
  })
  t.is(regression([0, 1], [5, 5]).rSquared, 1)
  t.is(regression([0, 1], [5, 6]).standardErrorOfSlope, NaN)
})

// F. J. Anscombe, Graphs in statistical analysis, The American Statistician 27 (1973).
test("Anscombe's first set has slope 0.5001, intercept 3.0001, R² 0.6665 and standard error 0.1179", (t) => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  const line = regression(x, y)
  t.is(line.slope.toFixed(4), '0.5001')
  t.is(line.intercept.toFixed(4), '3.0001')
  t.is(line.rSquared.toFixed(4), '0.6665')
  t.is(line.standardErrorOfSlope.toFixed(4), '0.1179')
})

const coordinate = fc.integer({ min: -50, max: 50 })
const point = fc.record({ x: coordinate, y: coordinate, weight: fc.nat({ max: 3 }) })
const points = fc.array(point, { minLength: 3, maxLength: 20 })
  .filter((drawn) => new Set(drawn.filter(({ weight }) => weight > 0).map(({ x }) => x)).size > 1)

test('residuals sum to 0 and are orthogonal to x, with weights too', (t) => {
  fc.assert(fc.property(points, (drawn) => {
    const x = drawn.map((point) => point.x)
    const weights = drawn.map((point) => point.weight)
    const { residuals } = regression(x, drawn.map((point) => point.y), weights)
    const dot = (of: (index: number) => number) =>
      residuals.reduce((sum, residual, index) => sum + weights[index]! * residual * of(index), 0)
    t.true(Math.abs(dot(() => 1)) < 1e-9)
    t.true(Math.abs(dot((index) => x[index]!)) < 1e-8)
  }), { seed: 1, numRuns: 200 })
})

test('a weight that is a count is that many points', (t) => {
  fc.assert(fc.property(points, (drawn) => {
    const repeated = drawn.flatMap((point) => Array.from({ length: point.weight }, () => point))
    const weighted = regression(drawn.map(({ x }) => x), drawn.map(({ y }) => y), drawn.map(({ weight }) => weight))
    const plain = regression(repeated.map(({ x }) => x), repeated.map(({ y }) => y))
    t.true(Math.abs(weighted.slope - plain.slope) < 1e-9)
    t.true(Math.abs(weighted.intercept - plain.intercept) < 1e-9)
    t.true(Math.abs(weighted.rSquared - plain.rSquared) < 1e-9)
  }), { seed: 1, numRuns: 200 })
})

test('a large offset of x and y costs no precision in the residuals', (t) => {
  const { slope, residuals } = regression([1e9, 1e9 + 1, 1e9 + 2], [1e9, 1e9 + 3, 1e9])
  t.is(slope, 0)
  t.deepEqual(residuals, [-1, 2, -1])
})

test('what cannot be fitted is refused', (t) => {
  const refused = (message: string, ...columns: Parameters<typeof regression>) =>
    t.throws(() => regression(...columns), { instanceOf: InputError, message })
  refused('x: found 1 distinct numbers; allowed: at least 2', [3, 3], [1, 2])
  refused('x: found 0 distinct numbers; allowed: at least 2', [], [])
  refused('x: found 1 distinct numbers; allowed: at least 2', [3, 4], [1, 2], [1, 0])
  refused('y: found 1 numbers; allowed: 2, as many as x has', [3, 4], [1])
  refused('weights: found 1 numbers; allowed: 2, as many as x has', [3, 4], [1, 2], [1])
  refused('y[1]: found NaN; allowed: a finite number', [3, 4], [1, NaN])
  refused('weights[0]: found -1; allowed: 0 or more', [3, 4], [1, 2], [-1, 1])
})

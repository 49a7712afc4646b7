import test from 'ava'
import { lineInterval } from '../../../src/analysis/lines/lineInterval.js'
import { near, reference } from '../reference.js'

test('slope, intercept, errors, interval and p are those of SciPy', (t) => {
  for (const { x, y, p, slope, intercept } of reference.lines) {
    const found = lineInterval(x, y)
    const of = found.slope
    const values = [of.estimate, of.standardError, of.low, of.high]
    t.true(values.every((value, index) => near(value, slope[index]!, 1e-9)), `${values} ${slope}`)
    t.true(near(found.intercept.estimate, intercept[0], 1e-9) && near(found.intercept.standardError, intercept[1],
      1e-9))
    t.true(near(found.p, p, 1e-9))
  }
})

test('the line is surest at the mean of x, and at 0 it is the intercept', (t) => {
  const found = lineInterval([1, 2, 3, 6], [2, 1, 4, 6])
  t.true([-1, 1, 2, 5, 9].every((x) => found.at(x).standardError > found.at(3).standardError))
  t.deepEqual(found.at(0), found.intercept)
  t.true(near(found.at(3).standardError ** 2, found.residualVariance / 4, 1e-12))
})

test('points on a line have no error, and a level line nothing to show', (t) => {
  t.like(lineInterval([0, 1, 2], [1, 3, 5]), { p: 0, rSquared: 1 })
  t.is(lineInterval([0, 1, 2], [1, 1, 1]).p, 1)
  t.throws(() => lineInterval([0, 1], [1, 2]), { message: 'x: found 2 points; allowed: at least 3' })
})

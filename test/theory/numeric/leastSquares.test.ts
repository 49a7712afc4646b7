import test from 'ava'
import { regression } from '../../../src/analysis/regression.js'
import { leastSquares } from '../../../src/theory/numeric/leastSquares.js'

const x = [1, 2, 4, 7, 11]
const y = [3, 5, 4, 9, 2]

test('the line is that of the regression of measured data, also with weights', (t) => {
  for (const weights of [undefined, [1, 2, 0.5, 3, 1]]) {
    const line = leastSquares(x, y, weights)
    const { slope, intercept, rSquared, residuals } = regression(x, y, weights)
    t.deepEqual(line, { slope, intercept, rSquared, residuals })
  }
})

test('a constant is explained in full', (t) => {
  t.deepEqual(leastSquares([0, 1], [4, 4]), { slope: 0, intercept: 4, rSquared: 1, residuals: [0, 0] })
})

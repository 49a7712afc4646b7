import test from 'ava'
import * as fc from 'fast-check'
import { spearman } from '../../../src/analysis/correlation/spearman.js'
import { near, reference } from '../reference.js'

test('rho and p are those of SciPy: of Student’s t, and of all orders for few pairs', (t) => {
  for (const { x, y, spearman: [rho, p], every } of reference.spearman) {
    const found = spearman(x, y)
    t.true(near(found.coefficient, rho, 1e-13))
    t.is(found.method, every === undefined ? 't' : 'exact')
    t.true(near(found.p, every ?? p, 1e-10), `${x.length}: ${found.p}`)
  }
})

test('without ties rho is 1 − 6·Σd²/(n³ − n), and a whole order has p 2/n!', (t) => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 })
  fc.assert(fc.property(order, (y) => {
    const squares = y.reduce((sum, value, index) => sum + (value - index) ** 2, 0)
    t.true(Math.abs(spearman(y.map((_, index) => index), y).coefficient - (1 - (6 * squares) / 990)) < 1e-14)
  }), { seed: 1, numRuns: 100 })
  t.is(spearman([1, 2, 3, 4, 5], [1, 4, 9, 16, 25]).p, 2 / 120)
})

test('what preserves order changes nothing, and what is constant has no correlation', (t) => {
  const [x, y] = [[3, 1, 2, 2, 8, 9, 7], [1, 1, 5, 2, 4, 9, 3]]
  t.deepEqual(spearman(x.map((value) => value ** 3), y), spearman(x, y))
  t.deepEqual(spearman([1, 1, 1], [1, 2, 3]), { coefficient: NaN, p: NaN, method: 't' })
  t.throws(() => spearman([1], [1]), { message: /^x: found 1 numbers/ })
})

import test from 'ava'
import { log1p } from '../../../src/analysis/distributions/log1p.js'
import { near, reference } from '../reference.js'

test('ln(1 + x) is that of SciPy, for x that 1 + x does not show too', (t) => {
  for (const [x, expected] of reference.log1p) t.true(near(log1p(x), expected, 1e-15), String(x))
  t.is(log1p(0), 0)
  t.is(log1p(-1), -Infinity)
})

import test from 'ava'
import { correlationRange } from '../../../src/analysis/serial/correlationRange.js'

test('the range ends before the first lag that does not exceed the threshold', (t) => {
  t.is(correlationRange([0.5, 0.3, 0.1, 0.4], 0.2), 2)
  t.is(correlationRange([0.2, 0.3], 0.2), 0)
  t.is(correlationRange([0.5, 0.3], 0.2), 2)
  t.is(correlationRange([NaN, 1], 0.2), 0)
})

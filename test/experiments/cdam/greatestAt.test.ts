import test from 'ava'
import { greatestAt } from '../../../src/experiments/cdam/greatestAt.js'

test('the first of the greatest values is meant, and 0 where there is none', (t) => {
  t.is(greatestAt(Float64Array.of(-3, 2, 5, 5, 1)), 2)
  t.is(greatestAt(Float64Array.of(-3, -2)), 1)
  t.is(greatestAt(new Float64Array(0)), 0)
})

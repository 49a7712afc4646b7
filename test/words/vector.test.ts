import test from 'ava'
import { dot, lengthOf } from '../../src/words/vector.js'

test('a dot product is summed from the first element to the last', (t) => {
  t.is(dot(Float64Array.of(1, 2, 3), Float64Array.of(4, -5, 6)), 12)
  t.is(dot(Float64Array.of(1, 1e16, -1e16), Float64Array.of(1, 1, 1)), 0)
  t.is(dot(new Float64Array(0), new Float64Array(0)), 0)
})

test('the length is the root of the dot product with itself', (t) => {
  t.is(lengthOf(Float64Array.of(3, 0, -4)), 5)
})

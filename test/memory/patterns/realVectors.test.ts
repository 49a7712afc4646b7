import test from 'ava'
import { cosines, unit } from '../../../src/memory/patterns/realVectors.js'

test('a unit vector has length 1 and the direction of what it was made from', (t) => {
  t.deepEqual(unit(Float64Array.of(0, -3, 4)), Float64Array.of(0, -0.6, 0.8))
  t.throws(() => unit(Float64Array.of(0, 0)), { instanceOf: RangeError })
})

test('cosines are dot products, and never beyond ±1', (t) => {
  const long = unit(Float64Array.of(1, 1, 1))
  t.deepEqual([...cosines(long, [long, long.map((part) => -part), Float64Array.of(1, 0, 0)])],
    [1, -1, 1 / Math.sqrt(3)])
  t.deepEqual([...cosines(Float64Array.of(1, 0), [Float64Array.of(1 + 1e-15, 0)])], [1])
})

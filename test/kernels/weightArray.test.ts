import test from 'ava'
import { isWide } from '../../src/kernels/weightArray.js'

test('integers of 32 bits are wide, those of 16 bits are not', (t) => {
  t.true(isWide(Int32Array.of(1)))
  t.false(isWide(Int16Array.of(1)))
})

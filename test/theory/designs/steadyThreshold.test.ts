import test from 'ava'
import { steadyThreshold } from '../../../src/theory/designs/steadyThreshold.js'

test('of four claws on a dense code all must be active for 1 in 16, three for 5 in 16, two for 11 in 16', (t) => {
  const design = { bits: 1000, ones: 500, claws: 4 }
  t.deepEqual([0.01, 1 / 16, 5 / 16, 11 / 16, 0.99].map((active) => steadyThreshold(design, active)), [4, 4, 3, 2, 1])
})

test('of two thresholds the one whose active fraction is nearer in ratio is taken', (t) => {
  // Two claws: 1/4 and 3/4, with their geometric mean at 0.433.
  const design = { bits: 1000, ones: 500, claws: 2 }
  t.is(steadyThreshold(design, 0.42), 2)
  t.is(steadyThreshold(design, 0.45), 1)
})

test('no more claws than there are active fibres can be asked for', (t) => {
  t.is(steadyThreshold({ bits: 100, ones: 2, claws: 10 }, 1e-9), 2)
})

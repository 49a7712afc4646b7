import test from 'ava'
import { granuleParameters } from '../../../src/experiments/granule/granuleParameters.js'

test('unless stated, four claws that all must match read a dense code', (t) => {
  t.like(granuleParameters.parse({}), { bits: 256, ones: 128, claws: 4, threshold: 'all', cells: 10_000, fixed: 'cells' })
})

test('what is out of range is refused', (t) => {
  for (const given of [{ claws: 0 }, { fixed: 'claws' }, { bitRight: 0.5 }, { noise: 0.6 }, { clawz: 4 }]) {
    t.false(granuleParameters.safeParse(given).success)
  }
})

import test from 'ava'
import { reachOf } from '../../../src/experiments/association/reach.js'

test('reaches are those that simulations bear out', (t) => {
  const { everyAddress, attention, attentionOfPaper } = reachOf({ bits: 64, stored: 1024, locations: 1e5 }, 15)
  t.deepEqual([everyAddress, attention, attentionOfPaper], [18, 17, 17])
  const wide = reachOf({ bits: 1000, stored: 1024, locations: 1e6 }, 447)
  t.deepEqual([wide.everyAddress, wide.attention, wide.finite], [396, 277, 304])
})

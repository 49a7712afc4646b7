import test from 'ava'
import * as fc from 'fast-check'
import { levels, sharedCount } from '../../src/levels/levelMemory.js'

test('the levels are circuit, sdm and attention', (t) => {
  t.deepEqual(levels, ['circuit', 'sdm', 'attention'])
})

test('the shared count of two ascending lists is the size of their intersection', (t) => {
  const list = fc.uniqueArray(fc.nat(40), { maxLength: 30 }).map((values) => Uint32Array.from(values).sort())
  fc.assert(fc.property(list, list, (left, right) => {
    t.is(sharedCount(left, right), left.filter((value) => right.includes(value)).length)
  }), { seed: 1, numRuns: 300 })
})

import test from 'ava'
import * as fc from 'fast-check'
import { concatenated, divided, union } from '../../src/engine/cellLists.js'

const list = fc.array(fc.nat(60), { maxLength: 90, size: 'max' }).map((cells) => Uint32Array.from(cells))
const lists = fc.array(list, { maxLength: 5 })

test('a union has each cell once, ascending', (t) => {
  fc.assert(fc.property(lists, (given) => {
    const cells = new Set(given.flatMap((one) => [...one]))
    t.deepEqual([...union(given)], [...cells].sort((left, right) => left - right))
  }), { seed: 2 })
})

test('lists that are put together by their lengths come apart again', (t) => {
  fc.assert(fc.property(lists, (given) => {
    t.deepEqual(divided(concatenated(given), Uint32Array.from(given, ({ length }) => length)), given)
  }), { seed: 3 })
})

import test from 'ava'
import { cellsOf, wholeNetwork } from '../../src/circuit/share.js'
import { lif, relay } from '../engine/tinyCircuit.js'

test('the shares of a population follow one another, and together are all of it', (t) => {
  for (const [count, of] of [[10, 3], [2, 5], [7, 7]] as const) {
    const parts = Array.from({ length: of }, (_, index) => cellsOf(lif('a', count), { index, of }))
    t.deepEqual(parts.flatMap(({ first, count: here }) => Array.from({ length: here }, (_, cell) => first + cell)),
      [...Array(count).keys()])
  }
})

test('cells without a membrane are in every share', (t) => {
  t.deepEqual(cellsOf(relay('in', 9), { index: 1, of: 3 }), { first: 0, count: 9 })
  t.deepEqual(cellsOf(lif('a', 9), wholeNetwork), { first: 0, count: 9 })
})

import test from 'ava'
import { LitCells } from '../../../src/lab/drawing/litCells.js'

const cells = Uint32Array.of(1, 2)

test('a volley is dark before its time, lights up fully, and has faded to 1/e after the time constant', (t) => {
  const lit = new LitCells(5)
  lit.append({ population: 'granule', timeMs: 10, cells })
  t.deepEqual(lit.at(9), [])
  t.deepEqual(lit.at(10), [{ population: 'granule', cells, strength: 1 }])
  t.is(lit.at(15)[0]!.strength, Math.exp(-1))
  t.deepEqual(lit.at(30), [])
})

test('what has faded is forgotten, and older volleys come first so that newer ones are drawn over them', (t) => {
  const lit = new LitCells(5)
  lit.append({ population: 'a', timeMs: 10, cells })
  lit.append({ population: 'b', timeMs: 14, cells })
  t.deepEqual(lit.at(15).map(({ population }) => population), ['a', 'b'])
  t.deepEqual(lit.at(31).map(({ population }) => population), ['b'])
  t.deepEqual(lit.at(15).map(({ population }) => population), ['b'])
  lit.clear()
  t.deepEqual(lit.at(15), [])
})

test('without motion nothing fades: a volley shows fully, and then not', (t) => {
  const lit = new LitCells(5)
  lit.append({ population: 'a', timeMs: 0, cells })
  t.is(lit.at(19, true)[0]!.strength, 1)
  t.deepEqual(lit.at(20, true), [])
})

test('what fired since a time is told apart from what showed already', (t) => {
  const lit = new LitCells(5)
  lit.append({ population: 'a', timeMs: 1, cells })
  lit.append({ population: 'b', timeMs: 2, cells })
  t.deepEqual(lit.since(1, 2).map(({ population }) => population), ['b'])
  t.deepEqual(lit.since(2, 3), [])
})

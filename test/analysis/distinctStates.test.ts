import test from 'ava'
import { distinctStates, representatives } from '../../src/analysis/distinctStates.js'

const rows = [[1, 0.96, 0.5, 0.96], [0.96, 1, 0.97, 0.5], [0.5, 0.97, 1, 0.5], [0.96, 0.5, 0.5, 1]]
  .map((row) => Float64Array.from(row))

test('a state goes to the first that stands for others and is alike, not to one that stands for none', (t) => {
  t.deepEqual(representatives(rows), [0, 0, 2, 0])
  t.is(distinctStates(rows), 2)
})

test('the threshold decides what is alike', (t) => {
  t.is(distinctStates(rows, 0.99), 4)
  t.is(distinctStates(rows, 0.4), 1)
  t.is(distinctStates([]), 0)
})

import test from 'ava'
import { phase } from '../../../src/circuit/models/phase.js'
import { messageOf } from '../smallCircuit.js'

const place = { field: 'p', scope: { many: 4 }, resolutionMs: 0.1 }
const read = (written: string | number, count = 3) => phase({ about: 'Phase' }).read(written, place)(count)

test('a phase is drawn, one for all, or one for each cell by its index', (t) => {
  t.is(read('drawn'), 'drawn')
  t.is(read(0.25), 0.25)
  t.is(read('1 / many'), 0.25)
  t.deepEqual(read('index / many'), [0, 0.25, 0.5])
})

test('whole cycles do not count, and no phase is a whole one', (t) => {
  t.is(read(2.75), 0.75)
  t.is(read(-0.25), 0.75)
  t.is(read(-1e-20), 0)
  t.deepEqual(read('index / many', 6), [0, 0.25, 0.5, 0.75, 0, 0.25])
})

test('another dimension, and a phase for each of very many cells, are refused', (t) => {
  t.is(messageOf(() => read('10 ms')), 'p: found "10 ms": a time; allowed: a plain number, for example 3')
  t.is(messageOf(() => read('index / 9', 1_000_001)),
    'p: found "index / 9", a phase for each of 1000001 cells; allowed: no index, or at most 1000000 cells')
})

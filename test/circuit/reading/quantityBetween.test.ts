import test from 'ava'
import { quantityBetween } from '../../../src/circuit/reading/quantityBetween.js'
import { messageOf } from '../smallCircuit.js'

const read = (expression: string) =>
  quantityBetween(expression, 'time', 'resolution', {}, { from: 0.1, to: 10, name: 'a time from 0.1 ms to 10 ms' })

test('a quantity within its range, ends included, is read', (t) => {
  t.deepEqual(['0.1 ms', '1 ms', '0.01 s'].map(read), [0.1, 1, 10])
})

test('a quantity outside of its range is an error that names the range', (t) => {
  for (const expression of ['0.09 ms', '10.1 ms', '-1 ms']) {
    t.is(messageOf(() => read(expression)), `resolution: found "${expression}"; allowed: a time from 0.1 ms to 10 ms`)
  }
})

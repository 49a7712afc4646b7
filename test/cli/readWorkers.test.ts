import test from 'ava'
import { readWorkers } from '../../src/cli/readWorkers.js'
import { messageOf } from '../circuit/smallCircuit.js'

test('workers are whole numbers from 1 on, 1 unless stated', (t) => {
  t.deepEqual([undefined, '1', '4', '64'].map(readWorkers), [1, 1, 4, 64])
  for (const wrong of ['0', '-1', '1.5', 'two', '65', '']) {
    t.is(messageOf(() => readWorkers(wrong)), `--workers: found "${wrong}"; allowed: a whole number from 1 to 64`)
  }
})

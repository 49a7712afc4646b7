import test from 'ava'
import { carriedOut } from '../paper/carriedOut.js'
import { sequence } from '../../../src/experiments/sequence/sequence.js'
import { smallInput } from './smallInput.js'

test('every row has a value for each column, and there is a table of each kind', (t) => {
  const { tables } = carriedOut(sequence, {
    lengths: [5], locations: [500], claws: [4], weightBits: [3], noises: [0], context: [1], periods: [100], replicates: 1,
  }, 1, { circuit: smallInput('circuit') })
  t.deepEqual(tables.map(({ name }) => name),
    ['lengths', 'longest', 'cue-noise', 'first-reads', 'branches', 'wrong-steps', 'loop-delay', 'cost'])
  for (const { columns, rows } of tables) {
    t.true(rows.length > 0)
    for (const row of rows) t.deepEqual(Object.keys(row).toSorted(), columns.map(({ key }) => key).toSorted())
  }
})

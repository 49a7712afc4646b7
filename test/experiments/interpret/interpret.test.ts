import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { interpret } from '../../../src/experiments/interpret/interpret.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'
import { someHead } from './someHeads.js'

const small = {
  graph: 'ring:12', mapGraph: 'ring:40', sizes: [100], mappedSize: 6, replicates: 2, controlHeads: 4, permutations: 19,
  mixtures: [[0.5, 0.5], [1, -0.5]], noises: [0.2],
}

test('known a and h are found again in synthetic heads, with or without the graph', (t) => {
  const result = carriedOut(interpret, small)
  const rows = rowsOf(result, 'recovery')
  t.is(rows.length, 2 * 2)
  for (const row of rows) {
    t.true(Math.abs(Number(row['foundA']) - Number(row['a'])) < 0.1)
    t.true(Math.abs(Number(row['foundH']) - Number(row['h'])) < 0.2)
  }
  const angles = rowsOf(result, 'angles')
  t.is(angles.length, 2)
  for (const row of angles) t.true(Math.abs(Number(row['foundAngle']) - Number(row['angle'])) < 6)
})

test('a head that is given is read in place of synthetic ones', (t) => {
  const result = carriedOut(interpret, { head: 'some', graph: 'ring:12', permutations: 19 }, 1, { head: someHead() })
  const [row] = rowsOf(result, 'readings')
  t.is(row!['graph'], 'ring:12')
  t.true(Math.abs(Number(row!['h']) - 0.5) < 0.15)
})

test('a head must be read before, and maps need more tokens than columns', (t) => {
  t.throws(() => carriedOut(interpret, { head: 'some' }), { instanceOf: InputError, message: /experiment\.head/ })
  t.throws(() => carriedOut(interpret, { ...small, mappedSize: 39 }), { instanceOf: InputError, message: /mappedSize/ })
})

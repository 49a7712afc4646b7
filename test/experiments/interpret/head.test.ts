import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { centredRows, checkHead, halfOf } from '../../../src/experiments/interpret/head.js'
import { someHead } from './someHeads.js'

test('faults of arrays are named with array, row and column', (t) => {
  const head = someHead()
  t.notThrows(() => checkHead(head))
  const at = (row: number, values: number[]) => head.keys.map((key, index) => (index === row ? Float64Array.from(values) : key))
  const fault = (wrong: object, message: RegExp) =>
    t.throws(() => checkHead({ ...head, ...wrong }), { instanceOf: InputError, message })
  fault({ values: head.values.slice(1) }, /values: found 11 rows; allowed: 12/)
  fault({ keys: at(2, [1, 2]) }, /keys\[2\]: found 2 numbers; allowed: 40/)
  fault({ queries: head.keys.map((key) => key.map((value, column) => (column === 3 ? NaN : value))) }, /queries\[0\]\[3\]: found NaN/)
  fault({ keys: head.keys.slice(0, 2), values: head.values.slice(0, 2) }, /at least 4/)
})

test('centred rows have columns of mean 0, and differ from the given ones by one row', (t) => {
  const rows = [[1, 5], [2, 7], [6, 0]].map((row) => Float64Array.from(row))
  t.deepEqual(centredRows(rows).map((row) => [...row]), [[-2, 1], [-1, 3], [3, -4]])
})

test('the halves have every second column each', (t) => {
  const rows = [Float64Array.of(1, 2, 3, 4, 5)]
  t.deepEqual([...halfOf(rows, 0)[0]!], [1, 3, 5])
  t.deepEqual([...halfOf(rows, 1)[0]!], [2, 4])
})

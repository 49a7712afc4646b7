import test from 'ava'
import * as fc from 'fast-check'
import { csvCell, csvTable } from '../../src/report/csvTable.js'

test('a table has a header of the first row\'s keys and the columns in its order', (t) => {
  const rows = [{ noise: 0.1, level: 'sdm' }, { level: 'circuit', noise: 1e-9 }]
  t.is(csvTable(rows), 'noise,level\n0.1,sdm\n1e-9,circuit\n')
  t.is(csvTable([]), '')
})

test('texts with commas, quotation marks, line breaks or outer spaces are quoted, others are not', (t) => {
  const cells = ['a b', 'a,b', 'a"b', 'a\nb', 'a\rb', ' a', '']
  t.deepEqual(cells.map(csvCell), ['a b', '"a,b"', '"a""b"', '"a\nb"', '"a\rb"', '" a"', ''])
})

test('every number is read back as it was', (t) => {
  fc.assert(fc.property(fc.double(), (number) => {
    t.is(Number(csvCell(number)), number)
  }), { seed: 1, numRuns: 500 })
  t.is(csvCell(-0), '-0')
})

test('rows of different columns are a bug', (t) => {
  t.throws(() => csvTable([{ a: 1 }, { a: 1, b: 2 }]), { message: /different columns/ })
  t.throws(() => csvTable([{ a: 1 }, { b: 2 }]), { message: /no column a/ })
})

import test from 'ava'
import { csvOfRows } from '../../src/report/csvOfRows.js'

test('rows become a header line and a line each, numbers to the last digit', (t) => {
  t.is(csvOfRows([{ a: 0.1 + 0.2, b: 'x' }, { b: '', a: 1e-9 }]), 'a,b\n0.30000000000000004,x\n1e-9,\n')
  t.is(csvOfRows([]), '')
})

test('commas, quotes and line ends are quoted as in RFC 4180', (t) => {
  t.is(csvOfRows([{ 'a,b': 'say "x"', c: 'two\nlines' }]), '"a,b",c\n"say ""x""","two\nlines"\n')
})

test('a row without one of the columns is a bug', (t) => {
  t.throws(() => csvOfRows([{ a: 1 }, { b: 1 }]), { message: 'a row of the figure lacks the column "a"' })
})

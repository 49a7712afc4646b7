import test from 'ava'
import { parseNumberRows } from '../../src/interop/numberRows.js'
import { thrown } from './thrown.js'

test('a row a line, with commas or spaces, empty lines left out', (t) => {
  const rows = parseNumberRows('1,2.5,-3e2\r\n\n4 5 6\n', 'keys.csv')
  t.deepEqual(rows.map((row) => [...row]), [[1, 2.5, -300], [4, 5, 6]])
})

test('the line of a fault is named', (t) => {
  t.is(thrown(t, () => parseNumberRows('1,2\n3\n', 'keys.csv')),
    'keys.csv: line 2: found 1 numbers; allowed: 2, as in the first row')
  t.regex(thrown(t, () => parseNumberRows('1,2\n3,x\n', 'keys.csv')), /^keys\.csv: line 2: found "x"/)
  t.regex(thrown(t, () => parseNumberRows('\n', 'keys.csv')), /found no numbers/)
})

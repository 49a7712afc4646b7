import test from 'ava'
import { textTable } from '../../src/report/textTable.js'

test('columns are aligned, numbers to the right, and what is missing is empty', (t) => {
  t.is(textTable(['name', 'n', 'on'], [['β', 1, true], ['longer', 12.5, null], ['', null, false]]), [
    'name       n  on',
    '──────  ────  ─────',
    'β          1  true',
    'longer  12.5',
    '              false',
    '',
  ].join('\n'))
})

test('a column of texts and numbers stands to the left, and no rows leave the header', (t) => {
  t.is(textTable(['mixed'], [['a'], [22]]), 'mixed\n─────\na\n22\n')
  t.is(textTable(['a', 'b'], []), 'a  b\n─  ─\n')
})

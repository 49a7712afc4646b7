import test from 'ava'
import { parseCsvSpikes } from '../../src/interop/csvSpikes.js'
import { thrown } from './thrown.js'

test('columns are found by their names, in any order, and blank lines are passed over', (t) => {
  t.deepEqual(parseCsvSpikes('\uFEFFcell, note,timeMs\r\n3,first,0.5\r\n\r\n0,,12\r\n', 'a.csv'), {
    source: 'a.csv', lines: [2, 4], timesMs: [0.5, 12], cells: [3, 0],
  })
})

test('a column of populations is kept', (t) => {
  const text = 'timeMs,tick,population,cell\n0.1,1,mossy,4\n'
  t.deepEqual(parseCsvSpikes(text, 'a.csv'), {
    source: 'a.csv', lines: [2], timesMs: [0.1], cells: [4], populations: ['mossy'],
  })
})

for (const [text, message] of [
  ['', 'a.csv: row 1: the file is empty; allowed: a header with timeMs and cell, then a row a spike'],
  ['0.1,3\n', 'a.csv: row 1: no column "timeMs" in "0.1,3"; allowed: timeMs and cell'],
  ['timeMs,cell\n-1,3\n', 'a.csv: row 2, timeMs: found "-1"; allowed: a time of 0 ms or more'],
  ['timeMs,cell\n,3\n', 'a.csv: row 2, timeMs: found ""; allowed: a time of 0 ms or more'],
  ['timeMs,cell\n\n1,2.5\n', 'a.csv: row 3, cell: found "2.5"; allowed: the number of a cell, from 0'],
  ['timeMs,cell\n1\n', 'a.csv: row 2, cell: found ""; allowed: the number of a cell, from 0'],
] as const) {
  test(`${JSON.stringify(text)} is refused by row and column`, (t) => {
    t.is(thrown(t, () => parseCsvSpikes(text, 'a.csv')), message)
  })
}

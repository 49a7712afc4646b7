import test from 'ava'
import type { CellValue } from '../../src/experiments/experiment.js'
import { resultTable } from '../../src/report/resultTable.js'

const tableOf = (titles: readonly string[], rows: readonly (readonly CellValue[])[]) => resultTable({
  name: 'a', title: 'A', caption: 'B', columns: titles.map((title, key) => ({ key: String(key), title })),
  rows: rows.map((row) => Object.fromEntries(row.map((cell, key) => [key, cell]))),
})
const cellsOf = (html: string) => [...html.matchAll(/<(?:td|th scope="row")[^>]*>([^<]*)/g)].map(([, cell]) => cell)

const tableOfRows = (count: number) => tableOf(['x', 'y'], Array.from({ length: count }, (_, index) => [index, 1]))

test('a table of many rows is folded until it is asked for', (t) => {
  t.notRegex(tableOfRows(60), /<details>/)
  t.regex(tableOfRows(61), /<details><summary>All 61 rows<\/summary>\n<div class="wide" tabindex="0">[^]*<\/table>[^]*<\/details>/)
})

test('measured numbers of a column have the same digits, parameters only those that they need', (t) => {
  t.deepEqual(cellsOf(tableOf(['f', 'share'], [[0.05, 0.882], [0.5, 0.87234]])), ['0.05', '0.8820', '0.5', '0.8723'])
  t.deepEqual(cellsOf(tableOf(['r', 'shared'], [[0, 954.0123], [1000000, 1000]])), ['0', '954.0', '1,000,000', '1,000'])
  t.deepEqual(cellsOf(tableOf(['f', 'sum'], [[1, 0.1 + 0.2], [2, 0.5]])), ['1', '0.3', '2', '0.5'])
})

test('what says how sure another number is has two digits', (t) => {
  t.deepEqual(cellsOf(tableOf(['p', 'standard error'], [[0.06245123, 0.000303612]])), ['0.06245', '0.00030'])
})

test('a single row of many columns is a quantity a line', (t) => {
  const titles = ['a', 'b', 'c', 'd', 'e', 'f']
  t.deepEqual(cellsOf(tableOf(titles, [[1, 2, 3, 4, 5, 6]])), titles.flatMap((title, index) => [title, String(index + 1)]))
  t.deepEqual(cellsOf(tableOf(titles.slice(1), [[1, 2, 3, 4, 5]])), ['1', '2', '3', '4', '5'])
})

import test from 'ava'
import { conditionTable } from '../../../src/report/study/conditionTable.js'
import { resultOf } from './result.js'

const rowsOf = (html: string): string[][] => [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
  [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!))

test('a row a condition has its factors, and the mean and interval of every measure', (t) => {
  const html = conditionTable(resultOf())
  const [heading, ...rows] = rowsOf(html)
  t.deepEqual(heading, ['granule', 'error', 'beta'])
  t.deepEqual(rows.map(([granule, error]) => [granule, error]),
    [['500', '0.1 [0.1,\u00A00.1]'], ['1,000', '0.1 [0.1,\u00A00.1]'], ['4,000', '0.1 [0.1,\u00A00.1]']])
  for (const [index, [, , beta]] of rows.entries()) t.true(beta!.startsWith(`${index + 1}.006 [`))
  t.true(html.includes('Means over 9 seeds with'))
})

test('seeds that differ from most are said in the cell, and where there is none', (t) => {
  const html = conditionTable(resultOf(20))
  t.true(html.includes('Means over 9 seeds, or as many as are stated, with'))
  t.deepEqual(rowsOf(html).map((row) => row[1]!.includes('(n\u00A0=\u00A02)')), [false, false, false, true])
  t.deepEqual(rowsOf(conditionTable(resultOf(18))).at(-1), ['4,000', 'no seed', 'no seed'])
})

test('where nothing is varied the row has the name of the condition, and without means there is no table', (t) => {
  const { means, ...result } = resultOf()
  const one = { ...result, means: means.slice(0, 1).map((mean) => ({ ...mean, condition: 'all', factors: {} })) }
  t.deepEqual(rowsOf(conditionTable(one)).map(([first]) => first), ['condition', 'all'])
  t.is(conditionTable({ ...result, means: [] }), '')
})

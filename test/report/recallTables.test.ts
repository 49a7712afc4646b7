import test from 'ava'
import {
  expectationTable, keyNumbers, noiseTable, rateTable, setupTable, speedTable,
} from '../../src/report/recallTables.js'
import { syntheticResult } from './syntheticResult.js'
import { without } from './without.js'

const texts = (html: string): string[][] => [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
  .map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!))

test('expectations carry their verdict, and none give no table', (t) => {
  t.deepEqual(texts(expectationTable(syntheticResult())).map((row) => row.at(-1)), ['verdict', '✓ holds', '✗ fails'])
  t.is(expectationTable({ ...syntheticResult(), expectations: [] }), '')
})

test('recall has a row for each noise and as many cells as headings, with theory or without', (t) => {
  const result = syntheticResult()
  const withoutTheory = { ...result, recall: result.recall.map((at) => without(at, 'predictedAfterOne')) }
  for (const [shown, columns] of [[result, 9], [withoutTheory, 8]] as const) {
    const rows = texts(noiseTable(shown))
    t.is(rows.length, 8)
    t.true(rows.every((row) => row.length === columns))
  }
  t.deepEqual(texts(noiseTable(result))[4]!.slice(0, 2), ['15', '38'])
})

test('what a level lacks has no row', (t) => {
  t.regex(keyNumbers(syntheticResult('circuit')), /granule cells active/)
  t.notRegex(keyNumbers(syntheticResult('attention')), /active for an address/)
  t.is(rateTable(syntheticResult('attention')), '')
  t.is(texts(rateTable(syntheticResult())).length, 8)
  t.notRegex(setupTable(without(syntheticResult('sdm'), 'claws')), /claws/)
})

test('speed shows what was measured', (t) => {
  t.deepEqual(texts(speedTable({ wallSeconds: 3.21 })).slice(1), [['time that the run took', '3.21 s']])
  t.deepEqual(texts(speedTable({ wallSeconds: 3.21, eventsPerSecond: 9_730_000 })).at(-1),
    ['synaptic events a second', '9.73 million'])
})

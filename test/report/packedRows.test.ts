import test from 'ava'
import * as fc from 'fast-check'
import { packedRows, unpackedRows } from '../../src/report/packedRows.js'

const cell = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.string())
const tables = fc.tuple(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 6 }))
  .chain(([columns, count]) => fc.array(fc.tuple(...columns.map(() => cell)), { minLength: count, maxLength: count })
    .map((rows) => rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]!])))))

test('rows that are packed, written as JSON and unpacked are the same', (t) => {
  fc.assert(fc.property(tables, (rows) => {
    t.deepEqual(unpackedRows(JSON.parse(JSON.stringify(packedRows(rows)))), rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, Object.is(value, -0) ? 0 : value]))))
  }), { seed: 1, numRuns: 100 })
})

test('a name that rows repeat is said once', (t) => {
  const packed = packedRows([{ panel: 'a = 1', value: 0.123456789 }, { panel: 'a = 1', value: '' }])
  t.deepEqual(packed, { panel: { names: ['a = 1'], at: [0, 0] }, value: [0.123456789, ''] })
})

import test from 'ava'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { measuresToParquet } from '../../src/files/measureFiles.js'
import type { MeasureTable } from '../../src/studies/measureTable.js'

const table: MeasureTable = {
  columns: [
    { name: 'condition', kind: 'text', unit: '', meaning: 'name' }, { name: 'seed', kind: 'whole number', unit: '1', meaning: 'seed' },
    { name: 'rate', kind: 'number', unit: 'Hz', meaning: 'spikes a second' },
  ],
  rows: [
    { condition: 'β=1', seed: 1, rate: 0.1 }, { condition: 'β=1', seed: 2 ** 53 - 1, rate: -0 }, { condition: 'β=2', seed: 0, rate: 5e-324 },
  ],
}
const bufferOf = (written: MeasureTable) => new Uint8Array(measuresToParquet(written)).buffer

test('a reader of Parquet finds every value, and the data dictionary', async (t) => {
  const file = bufferOf(table)
  t.deepEqual(await parquetReadObjects({ file }), table.rows.map((row) => ({ ...row, seed: BigInt(row['seed']!) })))
  const { key_value_metadata: pairs } = parquetMetadata(file)
  t.deepEqual(JSON.parse(pairs!.find(({ key }) => key === 'lobule.columns')!.value!), table.columns)
})

test('a table without rows is a file all the same', async (t) => {
  t.deepEqual(await parquetReadObjects({ file: bufferOf({ ...table, rows: [] }) }), [])
})

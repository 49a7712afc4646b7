import test from 'ava'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { spikesToCsv, spikesToParquet } from '../../src/files/spikeFiles.js'

const populations = ['granule', 'a "quoted", one']
const table = {
  tick: Int32Array.of(0, 3, 3, 2_000_000_000),
  population: Uint8Array.of(0, 1, 0, 1),
  cell: Uint32Array.of(0, 7, 999_999, 2),
}
const rows = [
  { timeMs: 0, tick: 0, population: 'granule', cell: 0 },
  { timeMs: 0.3, tick: 3, population: 'a "quoted", one', cell: 7 },
  { timeMs: 0.3, tick: 3, population: 'granule', cell: 999_999 },
  { timeMs: 200_000_000, tick: 2_000_000_000, population: 'a "quoted", one', cell: 2 },
]
const length = { resolutionMs: 0.1, ticks: 2_000_000_100 }
const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer

test('Parquet is read back as the same spikes, with types and resolution', async (t) => {
  const file = bufferOf(spikesToParquet(table, populations, length))
  t.deepEqual(await parquetReadObjects({ file }), rows)
  const { schema, key_value_metadata: metadata } = parquetMetadata(file)
  t.deepEqual(schema.slice(1).map(({ name, type, repetition_type: repetition }) => [name, type, repetition]), [
    ['timeMs', 'DOUBLE', 'REQUIRED'], ['tick', 'INT32', 'REQUIRED'],
    ['population', 'BYTE_ARRAY', 'REQUIRED'], ['cell', 'INT32', 'REQUIRED'],
  ])
  t.deepEqual(metadata, [{ key: 'lobule.table', value: 'spikes' }, { key: 'lobule.resolutionMs', value: '0.1' },
    { key: 'lobule.ticks', value: '2000000100' }])
})

test('CSV has the same columns, times as exact decimals', (t) => {
  t.is([...spikesToCsv(table, populations, 0.1)].join(''), [
    'timeMs,tick,population,cell', '0.0,0,granule,0', '0.3,3,"a ""quoted"", one",7', '0.3,3,granule,999999',
    '200000000.0,2000000000,"a ""quoted"", one",2', '',
  ].join('\n'))
})

test('a run without spikes gives files without rows', async (t) => {
  const none = { tick: new Int32Array(0), population: new Uint8Array(0), cell: new Uint32Array(0) }
  t.deepEqual(await parquetReadObjects({ file: bufferOf(spikesToParquet(none, populations, length)) }), [])
  t.deepEqual([...spikesToCsv(none, populations, 0.1)], ['timeMs,tick,population,cell\n'])
})

test('more spikes than one row group holds are all there, in order, and the same each time', async (t) => {
  const count = 150_000
  const many = {
    tick: Int32Array.from({ length: count }, (_, spike) => spike >> 2),
    population: Uint8Array.from({ length: count }, (_, spike) => spike & 1),
    cell: Uint32Array.from({ length: count }, (_, spike) => (spike * 7919) % 50_000),
  }
  const bytes = spikesToParquet(many, populations, length)
  const read = await parquetReadObjects({ file: bufferOf(bytes) })
  t.is(read.length, count)
  t.true(read.every(({ tick, cell }, spike) => tick === many.tick[spike] && cell === many.cell[spike]))
  t.deepEqual(spikesToParquet(many, populations, length), bytes)
  const lines = [...spikesToCsv(many, populations, 0.1)].join('').split('\n')
  t.is(lines.length, count + 2)
  t.is(lines[count], `3749.9,37499,"a ""quoted"", one",${many.cell[count - 1]}`)
})

test('columns of different lengths and unknown populations are bugs', (t) => {
  const unequal = { ...table, cell: new Uint32Array(3) }
  t.throws(() => spikesToParquet(unequal, populations, length), { message: /make no table/ })
  t.throws(() => [...spikesToCsv(table, ['granule'], 0.1)], { message: 'spike 1 is of population 1 of 1' })
})

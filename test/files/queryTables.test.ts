import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { queryTables, type QueryTable } from '../../src/files/queryTables.js'
import { measuresToParquet } from '../../src/files/measureFiles.js'
import type { MeasureTable } from '../../src/studies/measureTable.js'
import { temporaryFolder } from './temporaryFolder.js'

const rows: MeasureTable = {
  columns: [
    { name: 'condition', kind: 'text', unit: '', meaning: '' }, { name: 'seed', kind: 'whole number', unit: '1', meaning: '' },
    { name: 'error', kind: 'number', unit: '1', meaning: '' },
  ],
  rows: [
    { condition: 'it\'s "a"', seed: 9_007_199_254_740_991, error: 0.1 }, { condition: 'b', seed: 2, error: 1e-300 },
    { condition: 'b', seed: 1, error: 3 },
  ],
}
const measures: QueryTable = { name: 'measures', about: '', columns: [], content: { rows } }
const ask = (sql: string, tables: readonly QueryTable[] = [measures]) => queryTables(tables, sql)

test('rows come back as they are, in their order, to the last digit', async (t) => {
  t.deepEqual(await ask('select * from measures'), {
    columns: ['condition', 'seed', 'error'], rows: rows.rows.map((row) => Object.values(row)),
  })
  const { rows: found } = await ask('select condition, count(*), avg(error), null, [1, 2], 1 > 0 from measures group by 1 order by 1')
  t.deepEqual(found, [['b', 2, 1.5, null, '[1,2]', true], ['it\'s "a"', 1, 0.1, null, '[1,2]', true]])
})

test('CSV and Parquet files of the same rows give the same answers', async (t) => {
  const folder = temporaryFolder(t)
  const [csv, parquet] = [join(folder, 'o\'neill.csv'), join(folder, 'a.parquet')]
  writeFileSync(csv, 'condition,seed,error\n"it\'s ""a""",9007199254740991,0.1\nb,2,1e-300\nb,1,3\n')
  writeFileSync(parquet, measuresToParquet(rows))
  for (const path of [csv, parquet]) {
    const answer = await ask('select * from data', [{ name: 'data', about: '', columns: [], content: { path } }])
    t.deepEqual(answer, await ask('select * from measures'))
  }
})

test('nothing outside of the tables can be read, written or set', async (t) => {
  const folder = temporaryFolder(t)
  const secret = join(folder, 'secret.csv')
  writeFileSync(secret, 'a\n1\n')
  for (const sql of [
    `select * from read_csv('${secret}')`, `select * from '${secret}'`, `select * from glob('${folder}/*')`,
    `select * from read_text('${secret}')`, `copy measures to '${folder}/out.csv'`, `attach '${folder}/out.db'`,
    'set enable_external_access = true', 'create table more as select 1', 'drop table measures', 'install httpfs', 'load httpfs',
    `export database '${folder}/out'`, 'insert into measures values (\'c\', 1, 1)', 'select 1; select 2', 'selec 1',
    'select * from nothing', 'select nothing from measures', ' ', 'pragma enable_external_access',
  ]) {
    const error = await t.throwsAsync(() => ask(sql), { name: 'InputError' }, sql)
    t.regex(error!.message, /^query: /, sql)
  }
  t.false(existsSync(join(folder, 'out.csv')) || existsSync(join(folder, 'out.db')) || existsSync(join(folder, 'out')))
})

test('a broken file is named', async (t) => {
  const path = join(temporaryFolder(t), 'broken.parquet')
  writeFileSync(path, 'no parquet')
  const table = { name: 'broken', about: '', columns: [], content: { path } }
  await t.throwsAsync(() => ask('select 1', [table]), { message: /broken\.parquet: .*; allowed: the file as it was written/s })
})

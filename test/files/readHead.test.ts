import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readHead } from '../../src/files/readHead.js'
import { safetensorsOf } from '../interop/safetensorsOf.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

const keys = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [-1, 0.5, 0.25]]
const values = [[1, 2], [3, 4], [5, 6], [7, 8]]
const tensor = (rows: readonly (readonly number[])[]) => ({ shape: [rows.length, rows[0]!.length], values: rows.flat() })
const plain = (rows: readonly Float64Array[]) => rows.map((row) => [...row])

test('tensors of a file and tables of a folder are the same head', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'head.safetensors')
  writeFileSync(file, safetensorsOf(new Map([['keys', tensor(keys)], ['values', tensor(values)], ['queries', tensor(keys)]]), 'F32'))
  const tables = join(folder, 'head')
  mkdirSync(tables)
  for (const [name, rows] of Object.entries({ keys, values })) {
    writeFileSync(join(tables, `${name}.csv`), rows.map((row) => row.join(',')).join('\n'))
  }
  for (const path of [file, tables]) {
    const head = readHead(path)
    t.is(head.source, path)
    t.deepEqual(plain(head.keys), keys)
    t.deepEqual(plain(head.values), values)
    t.is(head.queries === undefined, path === tables)
  }
})

test('what is missing or has the wrong shape is named with the path', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'head.safetensors')
  writeFileSync(file, safetensorsOf(new Map([['keys', tensor(keys)], ['values', { shape: [8], values: values.flat() }]]), 'F32'))
  t.is(thrown(t, () => readHead(file)), `${file}: values: found the shape [8]; allowed: a matrix [tokens, columns]`)
  t.regex(thrown(t, () => readHead(folder)), /keys\.csv/)
  t.regex(thrown(t, () => readHead(join(folder, 'none'))), /none/)
})

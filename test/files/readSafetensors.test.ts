import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { readSafetensors } from '../../src/files/readSafetensors.js'
import { safetensorsOf, type FloatType } from '../interop/safetensorsOf.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

const tensors = new Map([
  ['matrix', { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] }], ['row', { shape: [3], values: [-0.5, 0.25, 8] }],
])

function written(t: ExecutionContext, type: FloatType): string {
  const path = join(temporaryFolder(t), 'weights.safetensors')
  writeFileSync(path, safetensorsOf(tensors, type))
  return path
}

for (const type of ['F32', 'F16', 'BF16'] as const) {
  test(`${type}: tensors are read by name, whole or by rows`, (t) => {
    const path = written(t, type)
    const file = readSafetensors(path)
    t.teardown(() => file.close())
    t.is(file.source, path)
    t.deepEqual([...file.shapes], [['matrix', [3, 2]], ['row', [3]]])
    t.deepEqual([...file.read('matrix')], [1, 2, 3, 4, 5, 6])
    t.deepEqual([...file.read('row')], [-0.5, 0.25, 8])
    t.deepEqual([...file.readRows('matrix', [2, 0, 2])], [5, 6, 1, 2, 5, 6])
    t.deepEqual([...file.readRows('matrix', [])], [])
    t.throws(() => file.readRows('matrix', [3]), { message: 'matrix has 3 rows, row 3 was asked for' })
    t.throws(() => file.readRows('row', [0]), { message: 'row is no matrix' })
  })
}

test('a tensor that is not there, and a file that was cut off after it was opened, are errors that name the path', (t) => {
  const path = written(t, 'F32')
  const file = readSafetensors(path)
  t.teardown(() => file.close())
  t.is(thrown(t, () => file.read('column')), `${path}: column: there is no such tensor`)
  truncateSync(path, 180)
  t.is(thrown(t, () => file.read('row')), `${path}: the file became shorter while it was read`)
})

test('a path that is no safetensors file is an error that names it', (t) => {
  const folder = temporaryFolder(t)
  t.is(thrown(t, () => readSafetensors(join(folder, 'none'))), `${folder}/none: there is no such file or folder`)
  t.is(thrown(t, () => readSafetensors(folder)), `${folder}: is a folder; allowed: a file`)
  const path = join(folder, 'short')
  writeFileSync(path, Uint8Array.of(1, 2, 3))
  t.is(thrown(t, () => readSafetensors(path)), `${path}: the file ends early: found 3 bytes; allowed: 8`)
})

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { checkHead, type HeadArrays } from '../experiments/interpret/head.js'
import { parseNumberRows } from '../interop/numberRows.js'
import { diskError } from './diskError.js'
import { readSafetensors, type SafetensorsFile } from './readSafetensors.js'
import { readText } from './readText.js'

/**
 * The keys, values and queries (if there are some) of a head: the tensors of these names in a safetensors file,
 * [tokens, columns], or keys.csv, values.csv and queries.csv in a folder, a row a token. Throws an InputError that names the
 * path where one is missing or has the wrong shape.
 */
export function readHead(path: string): HeadArrays {
  const head = isFolder(path) ? headOfFolder(path) : headOfTensors(path)
  checkHead(head)
  return head
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw diskError(error, path)
  }
}

function headOfFolder(path: string): HeadArrays {
  const rowsOf = (name: string): Float64Array[] => {
    const file = join(path, `${name}.csv`)
    return parseNumberRows(readText(file), file)
  }
  return {
    source: path, keys: rowsOf('keys'), values: rowsOf('values'),
    ...(existsSync(join(path, 'queries.csv')) && { queries: rowsOf('queries') }),
  }
}

function headOfTensors(path: string): HeadArrays {
  const file = readSafetensors(path)
  try {
    return {
      source: path, keys: matrixOf(file, 'keys'), values: matrixOf(file, 'values'),
      ...(file.shapes.has('queries') && { queries: matrixOf(file, 'queries') }),
    }
  } finally {
    file.close()
  }
}

function matrixOf(file: SafetensorsFile, name: string): Float64Array[] {
  const shape = file.shapes.get(name)
  if (shape?.length !== 2) {
    const problem = shape === undefined ? 'the tensor is missing' : `found the shape [${shape.join(', ')}]`
    throw new InputError({ source: file.source, field: name, problem, allowed: 'a matrix [tokens, columns]' })
  }
  const [rows, columns] = shape as [number, number]
  const values = file.read(name)
  return Array.from({ length: rows }, (_, row) => Float64Array.from(values.subarray(row * columns, (row + 1) * columns)))
}

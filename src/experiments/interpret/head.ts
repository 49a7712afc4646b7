import { InputError } from '../../errors/inputError.js'

/** What a head of attention does its work on, a row of numbers for each token. */
export interface HeadArrays {
  /** The file or the head, for messages and tables. */
  readonly source: string
  readonly keys: readonly Float64Array[]
  readonly values: readonly Float64Array[]
  readonly queries?: readonly Float64Array[]
}

/** Throws an InputError where rows differ in number or length, or a number is not finite. */
export function checkHead(head: HeadArrays): void {
  const { source, keys, values, queries } = head
  if (keys.length < 4) {
    throw new InputError({ source, field: 'keys', problem: `found ${keys.length} rows`, allowed: 'at least 4, one a token' })
  }
  const columns = keys[0]!.length
  demandMatrix(source, 'keys', keys, keys.length, columns)
  demandMatrix(source, 'values', values, keys.length, values[0]?.length ?? 0)
  if (queries !== undefined) demandMatrix(source, 'queries', queries, keys.length, columns)
}

function demandMatrix(
  source: string, field: string, rows: readonly Float64Array[], count: number, columns: number,
): void {
  if (rows.length !== count) {
    const allowed = `${count}, as many as keys has`
    throw new InputError({ source, field, problem: `found ${rows.length} rows`, allowed })
  }
  rows.forEach((row, index) => {
    if (row.length !== columns || columns < 2) {
      const allowed = columns < 2 ? 'at least 2' : `${columns}`
      throw new InputError({ source, field: `${field}[${index}]`, problem: `found ${row.length} numbers`, allowed })
    }
    const column = row.findIndex((value) => !Number.isFinite(value))
    if (column === -1) return
    const problem = `found ${row[column]}`
    throw new InputError({ source, field: `${field}[${index}][${column}]`, problem, allowed: 'a number' })
  })
}

/** The rows without the mean over rows of each column. */
export function centredRows(rows: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(rows[0]!.length)
  for (const row of rows) for (let column = 0; column < mean.length; column++) mean[column]! += row[column]! / rows.length
  return rows.map((row) => row.map((value, column) => value - mean[column]!))
}

/** Every second column, from the first (0) or the second (1) on. */
export const halfOf = (rows: readonly Float64Array[], first: 0 | 1): Float64Array[] =>
  rows.map((row) => row.filter((_, column) => column % 2 === first))

import { InputError } from '../errors/inputError.js'
import { parseNumberList } from './numberList.js'

/**
 * The rows of numbers of a text, as many in each: comma-separated, or with spaces or semicolons between; empty lines are
 * left out. Throws an InputError that names the line where an entry is no number or a row has another length than the first.
 */
export function parseNumberRows(text: string, source: string): Float64Array[] {
  const rows: Float64Array[] = []
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return
    const field = `line ${index + 1}`
    const row = Float64Array.from(numbersOf(line, source, field))
    const columns = rows[0]?.length ?? row.length
    if (row.length !== columns) {
      const allowed = `${columns}, as in the first row`
      throw new InputError({ source, field, problem: `found ${row.length} numbers`, allowed })
    }
    rows.push(row)
  })
  if (rows.length > 0) return rows
  throw new InputError({ source, problem: 'found no numbers', allowed: 'a row of numbers for each token' })
}

function numbersOf(line: string, source: string, field: string): number[] {
  try {
    return parseNumberList(line, source)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError({ ...error.fault, field })
  }
}

import { InputError } from '../errors/inputError.js'
import { wordFromBits } from '../words/word.js'
import { widthOf, type Pattern, type PatternSet } from '../words/patternSet.js'

interface Row {
  /** Line of the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Which column is what: its place in the row, from 0. */
interface Columns {
  readonly names?: readonly string[]
  readonly label?: number
  readonly name?: number
  readonly bits: readonly number[]
}

/**
 * Patterns from comma-separated text: one row a pattern, one cell of 0 or 1 a bit. A header is optional, and with it
 * columns named `label` and `name`; without them patterns are named pattern-0, pattern-1, … and are their own labels.
 *
 * Throws an InputError that names row (line of the file, from 1) and column (from 1) of the first fault.
 */
export function parseCsvPatterns(text: string, source: string): PatternSet {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''), source)
  const first = rows[0]
  if (first === undefined) {
    throw new InputError({ source, problem: 'the file is empty', allowed: 'rows of 0 and 1, separated by commas' })
  }
  const columns = columnsOf(first, source)
  const data = columns.names === undefined ? rows : rows.slice(1)
  if (data.length === 0) {
    throw new InputError({ source, problem: 'there is no row below the header', allowed: 'at least one row' })
  }
  const patterns = data.map((row, index) => patternOf(row, index, columns, data[0]!, source))
  const bits = columns.bits.length
  return { source, bits, width: widthOf(bits), patterns }
}

function rowsOf(text: string, source: string): Row[] {
  return text.split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ line, content }) => ({ line, cells: cellsOf(content, line, source) }))
}

/** The cells of one line. A cell may be quoted as in RFC 4180 (section 2), but holds no line break. */
function cellsOf(content: string, line: number, source: string): string[] {
  if (!content.includes('"')) return content.split(',').map((cell) => cell.trim())
  const cells: string[] = []
  const cell = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",]*))(,|$)/y
  while (cell.lastIndex <= content.length) {
    const found = cell.exec(content)
    if (found === null) {
      throw new InputError({
        source,
        field: `row ${line}, column ${cells.length + 1}`,
        problem: 'a quotation mark is out of place',
        allowed: 'cells quoted as a whole and closed on the same line, with quotation marks inside doubled',
      })
    }
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!.trim())
    if (found[3] === '') break
  }
  return cells
}

/** The first row is a header where it names a label or name column, or has no cell that is 0 or 1. */
function columnsOf(first: Row, source: string): Columns {
  const all = first.cells.map((_, column) => column)
  const label = first.cells.indexOf('label')
  const name = first.cells.indexOf('name')
  const hasHeader = label >= 0 || name >= 0 || !first.cells.some((cell) => cell === '0' || cell === '1')
  if (!hasHeader) return { bits: all }
  const bits = all.filter((column) => column !== label && column !== name)
  if (bits.length === 0) {
    throw new InputError({
      source,
      field: `row ${first.line}`,
      problem: 'the header names no column of bits',
      allowed: 'a column for each bit beside label and name',
    })
  }
  return { names: first.cells, bits, ...(label >= 0 && { label }), ...(name >= 0 && { name }) }
}

function patternOf(row: Row, index: number, columns: Columns, firstOfData: Row, source: string): Pattern {
  const expected = columns.names?.length ?? firstOfData.cells.length
  if (row.cells.length !== expected) {
    const model = columns.names === undefined ? `as row ${firstOfData.line} has` : 'as the header has'
    throw new InputError({
      source,
      field: `row ${row.line}`,
      problem: `found ${row.cells.length} cells`,
      allowed: `${expected}, ${model}`,
    })
  }
  const bits = columns.bits.map((column) => bitOf(row, column, columns, source))
  const name = columns.name === undefined ? `pattern-${index}` : row.cells[columns.name]!
  const label = columns.label === undefined ? name : row.cells[columns.label]!
  return { name, label, word: wordFromBits(bits) }
}

function bitOf(row: Row, column: number, columns: Columns, source: string): number {
  const cell = row.cells[column]!
  if (cell === '0') return 0
  if (cell === '1') return 1
  const title = columns.names === undefined ? '' : ` (${columns.names[column]})`
  throw new InputError({
    source,
    field: `row ${row.line}, column ${column + 1}${title}`,
    problem: cell === '' ? 'found an empty cell' : `found "${cell.length > 24 ? `${cell.slice(0, 24)}…` : cell}"`,
    allowed: '0 or 1',
  })
}

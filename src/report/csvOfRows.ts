import type { Cell } from './figure.js'

/** Rows as CSV (RFC 4180 quoting, line feeds, a header line), every number to the last digit. No rows, no text. */
export function csvOfRows(rows: readonly Record<string, Cell>[]): string {
  const first = rows[0]
  if (first === undefined) return ''
  const columns = Object.keys(first)
  const lines = rows.map((row) => columns.map((column) => quoted(cellOf(row, column))).join(','))
  return `${columns.map(quoted).join(',')}\n${lines.join('\n')}\n`
}

function cellOf(row: Record<string, Cell>, column: string): string {
  const cell = row[column]
  if (cell === undefined) throw new Error(`a row of the figure lacks the column "${column}"`)
  return String(cell)
}

const quoted = (text: string): string => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

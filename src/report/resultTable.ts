import type { CellValue, ResultTable } from '../experiments/experiment.js'
import { formatNumber } from './formatNumber.js'
import { table } from './htmlTable.js'
import { typeset } from './typeset.js'

/** Tables of more rows are folded until they are asked for. */
const rowsShown = 60

/** Digits of a number in a table; the files beside the report have all. */
const digitsShown = 4

/** Digits of what says how sure another number is. */
const digitsOfErrors = 2

/** A short number that sums and quotients of short ones miss by their last bits is one still. */
const rounding = 1e-9

/** A single row of at least so many columns is turned: a quantity a line. */
const columnsTurned = 6

/** A table of a result as a section. */
export function resultTable({ title, caption, columns, rows }: ResultTable): string {
  const written = columns.map((column) => columnOf(rows.map((row) => row[column.key] ?? ''), column.title))
  const heading = columns.map((column) => column.title)
  const all = rows.length === 1 && columns.length >= columnsTurned
    ? table(['quantity', 'value'], heading.map((name, column) => [name, written[column]![0]!]), 'numbers turned')
    : table(heading, rows.map((_, row) => written.map((column) => column[row]!)), 'numbers')
  const folded = rows.length <= rowsShown ? all : `<details><summary>All ${rows.length} rows</summary>\n${all}\n</details>`
  return `<h2>${typeset(title)}</h2>\n<p>${typeset(caption)}</p>\n${folded}`
}

/**
 * The cells of a column as texts. Measured numbers have all their digits, so that 0.8820 stands below 0.8723; where every
 * number is a short one, as those of parameters are, 0.5 stays 0.5.
 */
function columnOf(cells: readonly CellValue[], title: string): string[] {
  const digits = title.startsWith('standard error') ? digitsOfErrors : digitsShown
  const isMeasured = cells.some((cell) => typeof cell === 'number' && Number.isFinite(cell) && !Number.isInteger(cell)
    && Math.abs(Number(cell.toPrecision(digits)) / cell - 1) > rounding)
  return cells.map((cell) => (typeof cell === 'number' ? formatNumber(cell, digits, isMeasured) : cell))
}

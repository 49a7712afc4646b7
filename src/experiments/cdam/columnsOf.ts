import type { CellValue, ResultTable } from '../experiment.js'

/** Rows with the columns of a table, and no others. */
export function columnsOf<Row extends object>(
  rows: readonly Row[], columns: ResultTable['columns'],
): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, (row as Record<string, CellValue>)[key]!])))
}

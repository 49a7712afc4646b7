/**
 * Rows as comma-separated text with a header, quoted as in RFC 4180 (section 2), lines ended by a line feed. Numbers
 * are printed with as many digits as reading them back needs. All rows have the keys of the first one.
 */
export function csvTable(rows: readonly Readonly<Record<string, number | string>>[]): string {
  const first = rows[0]
  if (first === undefined) return ''
  const columns = Object.keys(first)
  const lines = rows.map((row) => {
    if (Object.keys(row).length !== columns.length) throw new Error('rows of one table have different columns')
    return columns.map((column) => {
      const cell = row[column]
      if (cell === undefined) throw new Error(`a row of the table has no column ${column}`)
      return csvCell(cell)
    }).join(',')
  })
  return `${[columns.map(csvCell).join(','), ...lines].join('\n')}\n`
}

/** One cell: a number in full, a text quoted where it must be. */
export function csvCell(cell: number | string): string {
  if (typeof cell === 'number') return Object.is(cell, -0) ? '-0' : String(cell)
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

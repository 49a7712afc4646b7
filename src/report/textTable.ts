/** A table as lines of text: columns aligned, numbers to the right, a line under the header. */
export function textTable(
  columns: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  const isNumber = columns.map((_, column) => rows.some((row) => typeof row[column] === 'number')
    && rows.every((row) => row[column] === null || typeof row[column] === 'number'))
  const widths = columns.map((name, column) => Math.max(lengthOf(name), ...cells.map((row) => lengthOf(row[column]!))))
  const line = (texts: readonly string[]) => texts.map((text, column) => {
    const space = ' '.repeat(widths[column]! - lengthOf(text))
    return isNumber[column] ? space + text : text + space
  }).join('  ').trimEnd()
  return [line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line), ''].join('\n')
}

const lengthOf = (text: string): number => [...text].length

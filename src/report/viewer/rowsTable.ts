import { formatCell } from '../formatNumber.js'

type Row = Readonly<Record<string, number | string>>

/** The most rows that stand in the page; the CSV has all, and all digits. */
const rowsMax = 500

/** Offers what a figure draws, its rows, as a table, which is made when it is opened. */
export function offerRows(figure: HTMLElement, rows: readonly Row[]): void {
  const details = figure.querySelector<HTMLDetailsElement>('details.rows')
  if (!details) return
  details.hidden = false
  details.addEventListener('toggle', () => {
    if (details.querySelector('table')) return
    const frame = details.ownerDocument.createElement('div')
    frame.tabIndex = 0
    if (rows.length > rowsMax) frame.append(`The first ${rowsMax} of ${rows.length} rows; the CSV has all.`)
    frame.append(tableOf(details.ownerDocument, rows.slice(0, rowsMax)))
    details.append(frame)
  })
}

function tableOf(page: Document, rows: readonly Row[]): HTMLTableElement {
  const table = page.createElement('table')
  const columns = Object.keys(rows[0] ?? {})
  const heading = table.createTHead().insertRow()
  for (const column of columns) {
    const cell = page.createElement('th')
    cell.scope = 'col'
    cell.textContent = column
    heading.append(cell)
  }
  const body = table.createTBody()
  for (const row of rows) {
    const line = body.insertRow()
    for (const column of columns) line.insertCell().textContent = formatCell(row[column] ?? '')
  }
  return table
}

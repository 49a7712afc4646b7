import { read } from 'vega'

/** The most rows that stand in the page; the CSV has all. */
const rowsMax = 500

/** Offers what a figure draws, the rows of its CSV, as a table, which is made when it is opened. */
export function offerRows(figure: HTMLElement, csv: string): void {
  const details = figure.querySelector<HTMLDetailsElement>('details.rows')
  if (!details) return
  details.hidden = false
  details.addEventListener('toggle', () => {
    if (details.querySelector('table')) return
    const rows = read(csv, { type: 'csv', parse: {} } as never) as unknown as Record<string, string>[]
    const frame = details.ownerDocument.createElement('div')
    frame.tabIndex = 0
    if (rows.length > rowsMax) frame.append(`The first ${rowsMax} of ${rows.length} rows; the CSV has all.`)
    frame.append(tableOf(details.ownerDocument, rows.slice(0, rowsMax)))
    details.append(frame)
  })
}

function tableOf(page: Document, rows: readonly Readonly<Record<string, string>>[]): HTMLTableElement {
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
    for (const column of columns) line.insertCell().textContent = shortened(row[column] ?? '')
  }
  return table
}

/** A number to six digits; anything else as it is. */
const shortened = (text: string): string =>
  (text !== '' && Number.isFinite(Number(text)) ? String(Number(Number(text).toPrecision(6))) : text)

import { escapeHtml } from './escapeHtml.js'
import { typeset, typesetCell } from './typeset.js'

/** Digits, signs, intervals, powers of ten and what stands for a number that is not there. */
const numeral = /^[−+\de.,\s×⁰¹²³⁴⁵⁶⁷⁸⁹⁻%[\]∞–]*$/

/** Names of rows up to this length stand in one line. */
const nameLength = 32

/** Tables of at least as many columns stand closer, in smaller letters, so that they need not be moved sideways. */
const manyColumns = 8

/** And of so many the letters are smaller still. */
const mostColumns = 14

/** Tables whose cells a user may copy to the command line, so that they stay as they are. */
const verbatim = new Set(['settings', 'setup'])

/** Rows that have one heading of their own; without a name they have none. */
export interface RowGroup {
  readonly name?: string
  readonly rows: readonly (readonly string[])[]
}

/**
 * A table of texts; the first row is the heading, the first column names the row. All cells are escaped, and typeset but in
 * tables of settings. Of the kind "numbers", columns of nothing but numbers stand to the right.
 */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[], kind = ''): string =>
  groupedTable(heading, [{ rows }], kind)

/** A table of rows in groups. */
export function groupedTable(heading: readonly string[], groups: readonly RowGroup[], kind = ''): string {
  const [written, cellOf] = verbatim.has(kind) ? [escapeHtml, escapeHtml] : [typeset, typesetCell]
  const all = groups.flatMap(({ rows }) => rows)
  const isRight = heading.map((_, column) =>
    kind === 'numbers' && column > 0 && all.every((row) => numeral.test(row[column] ?? '')))
  const side = (column: number): string => (isRight[column] ? ' class="right"' : '')
  const head = heading.map((cell, column) => `<th scope="col"${side(column)}>${written(cell)}</th>`).join('')
  const rowOf = ([first, ...rest]: readonly string[]): string => `<tr><th scope="row">${cellOf(first!)}</th>${
    rest.map((cell, column) => `<td${side(column + 1)}>${cellOf(cell)}</td>`).join('')}</tr>`
  const body = groups.map(({ name, rows }) => `<tbody>${
    name === undefined ? '' : `<tr class="group"><th scope="rowgroup" colspan="${heading.length}">${written(name)}</th></tr>`
  }${rows.map(rowOf).join('')}</tbody>`)
  const isNamed = kind === 'numbers' && all.every(([first]) => first!.length <= nameLength)
  const classes = [kind, isNamed ? 'named' : '', kind === 'numbers' && heading.length >= manyColumns ? 'many' : '',
    kind === 'numbers' && heading.length >= mostColumns ? 'most' : '']
    .filter((name) => name !== '').join(' ')
  const open = classes === '' ? '<table>' : `<table class="${escapeHtml(classes)}">`
  return `<div class="wide" tabindex="0">${open}<thead><tr>${head}</tr></thead>${body.join('')}</table></div>`
}

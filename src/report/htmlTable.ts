import { escapeHtml } from './escapeHtml.js'

/** Digits, signs, intervals, powers of ten and what stands for a number that is not there. */
const numeral = /^[−+\de.,\s×⁰¹²³⁴⁵⁶⁷⁸⁹⁻%[\]∞–]*$/

/** Names of rows up to this length stand in one line. */
const nameLength = 32

/** Tables of at least as many columns stand closer, in smaller letters, so that they need not be moved sideways. */
const manyColumns = 9

/**
 * A table of texts; the first row is the heading, the first column names the row. All cells are escaped. Of the kind
 * "numbers", columns of nothing but numbers stand to the right.
 */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], kind = ''): string {
  const isRight = heading.map((_, column) =>
    kind === 'numbers' && column > 0 && rows.every((row) => numeral.test(row[column] ?? '')))
  const side = (column: number): string => (isRight[column] ? ' class="right"' : '')
  const head = heading.map((cell, column) => `<th scope="col"${side(column)}>${escapeHtml(cell)}</th>`).join('')
  const body = rows.map(([first, ...rest]) => `<tr><th scope="row">${escapeHtml(first!)}</th>${
    rest.map((cell, column) => `<td${side(column + 1)}>${escapeHtml(cell)}</td>`).join('')}</tr>`)
  const isNamed = kind === 'numbers' && rows.every(([first]) => first!.length <= nameLength)
  const classes = [kind, isNamed ? 'named' : '', kind === 'numbers' && heading.length >= manyColumns ? 'many' : '']
    .filter((name) => name !== '').join(' ')
  const open = classes === '' ? '<table>' : `<table class="${escapeHtml(classes)}">`
  return `<div class="wide" tabindex="0">${open}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

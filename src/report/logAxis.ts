import type { Piece } from './channels.js'

/** How many tenfold steps there must be for labels at powers of ten alone. */
const decadesMin = 2

/**
 * A logarithmic axis for some values: over two decades and more labelled at powers of ten, and from 100,000 on and below
 * 0.001 as 1e5; over less it ends near the values and has labels in between.
 */
export function logAxis(title: string, values: readonly number[]): Piece {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity)
  const greatest = values.reduce((high, value) => Math.max(high, value), 0)
  if (!(Math.log10(greatest / least) >= decadesMin)) {
    return { title, scale: { type: 'log', nice: false }, axis: { format: '~g' } }
  }
  const short = 'datum.value >= 1e5 || datum.value < 1e-3 ? replace(format(datum.value, "~e"), "+", "") '
    + ': format(datum.value, "~g")'
  const isPower = 'abs(log(datum.value) / LN10 - round(log(datum.value) / LN10)) < 1e-6'
  return { title, scale: { type: 'log' }, axis: { labelExpr: `${isPower} ? (${short}) : ""` } }
}

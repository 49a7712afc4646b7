import { edge, type Piece } from './channels.js'
import { superscript } from './formatNumber.js'

/** How many tenfold steps there must be for labels at powers of ten alone. */
const decadesMin = 2

/**
 * A logarithmic axis for some values: over two decades and more labelled at powers of ten, all of them as 10⁻⁵ where one
 * is above 10,000 or below 0.001; over less it has labels in between.
 */
export function logAxis(title: string, values: readonly number[]): Piece {
  const scale = { type: 'log', ...edge }
  const least = values.reduce((low, value) => Math.min(low, value), Infinity)
  const greatest = values.reduce((high, value) => Math.max(high, value), 0)
  if (!(Math.log10(greatest / least) >= decadesMin)) return { title, scale, axis: { format: '~g' } }
  const exponents = { low: Math.floor(Math.log10(least)), high: Math.ceil(Math.log10(greatest)) }
  const labels = Array.from({ length: exponents.high - exponents.low + 1 }, (_, index) => [
    String(exponents.low + index), tenTo(exponents.low + index),
  ])
  const power = 'log(datum.value) / LN10'
  const isPower = `abs(${power} - round(${power})) < 1e-6`
  const label = greatest <= 1e4 && least >= 1e-3 ? 'format(datum.value, "~g")'
    : `${JSON.stringify(Object.fromEntries(labels))}['' + round(${power})]`
  return { title, scale, axis: { labelExpr: `${isPower} ? ${label} : ""` } }
}

const tenTo = (exponent: number): string => (exponent === 0 ? '1' : exponent === 1 ? '10' : `10${superscript(exponent)}`)

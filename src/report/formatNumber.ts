import type { Estimate } from '../analysis/estimate.js'
import { grouped } from '../experiments/grouped.js'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const missing = 'n/a'

/**
 * A number for people: `significant` digits, all digits of a whole number, a power of ten where it is far from 1. Zeros at
 * the end are left out unless they are to be kept.
 */
export function formatNumber(value: number, significant = 3, keepsZeros = false): string {
  if (!Number.isFinite(value)) return missing
  if (value === 0) return '0'
  const [mantissa, exponentText] = value.toExponential(significant - 1).split('e') as [string, string]
  const exponent = Number(exponentText)
  const shortened = keepsZeros ? (text: string) => text : withoutTrailingZeros
  if (exponent >= 9 || exponent < -4) return `${withMinus(shortened(mantissa))} × 10${superscript(exponent)}`
  if (Number.isInteger(value)) return formatFixed(value, 0)
  return shortened(formatFixed(value, Math.max(0, significant - 1 - exponent)))
}

/** A cell of a table: a text as it is, a number to six digits. */
export const formatCell = (cell: number | string): string => (typeof cell === 'number' ? formatNumber(cell, 6) : cell)

/** A count for people: to three digits and in millions from a million on. */
export const formatCount = (count: number): string =>
  count >= 1e6 ? `${formatNumber(Number((count / 1e6).toPrecision(3)))} million` : formatNumber(count)

/** A number with that many decimals, its thousands grouped: `12,345.6`. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return missing
  const [whole, fraction] = value.toFixed(decimals).split('.') as [string, string | undefined]
  return withMinus(fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`)
}

/** A fraction as a percentage: `1.53 %`. */
export const formatPercent = (fraction: number, significant = 3): string =>
  Number.isFinite(fraction) ? `${formatNumber(100 * fraction, significant)} %` : missing

/** How an estimate is written: values times `scale`, then `unit`; `decimals`, or as many as the interval asks for. */
export interface EstimateFormat {
  readonly scale?: number
  readonly unit?: string
  readonly decimals?: number
}

/** A mean with its 95 % interval to the same decimals, two significant digits of the interval: `5.62 [5.41, 5.83]`. */
export function formatEstimate(estimate: Estimate, { scale = 1, unit, decimals }: EstimateFormat = {}): string {
  const shown = decimals ?? decimalsOf(estimate, scale)
  const written = (value: number) =>
    shown === undefined ? formatNumber(value * scale) : formatFixed(value * scale, shown)
  const after = unit === undefined ? '' : ` ${unit}`
  return `${written(estimate.mean)}${after} [${written(estimate.low)}, ${written(estimate.high)}]`
}

function decimalsOf({ mean, low, high }: Estimate, scale: number): number | undefined {
  const halfWidth = ((high - low) * scale) / 2
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return undefined
  const exponent = Number(halfWidth.toExponential().split('e')[1])
  const digitsOfMean = mean === 0 ? 6 : 3 - Number((mean * scale).toExponential().split('e')[1])
  return Math.min(6, Math.max(0, Math.min(1 - exponent, digitsOfMean)))
}

const withMinus = (text: string): string => text.replace(/^-/, /[1-9]/.test(text) ? '−' : '')

const withoutTrailingZeros = (text: string): string => text.includes('.') ? text.replace(/\.?0+$/, '') : text

/** `⁻⁵`. */
export const superscript = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') + [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('')

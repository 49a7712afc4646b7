import { formatNumber } from '../../../report/formatNumber.js'
import { tickStep, ticksBetween } from '../ticks.js'

/** Where values are on an axis, and its labels. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** The place of a value, from 0 to 1 within the axis. */
  at(value: number): number
}

/** Equal steps, at most so many labels. Without extent, it is one wide around the value. */
export function linearScale(from: number, to: number, most: number): Scale {
  const [low, high] = to > from ? [from, to] : [from - 0.5, from + 0.5]
  const values = ticksBetween(low, high, tickStep(high - low, most))
  return {
    from: low, to: high, ticks: values.map((value) => ({ value, text: formatNumber(value, 6) })),
    at: (value) => (value - low) / (high - low),
  }
}

/** Equal factors, for positive values, with labels at powers of ten; where these are few, at 1, 2, 5 times them. */
export function logScale(from: number, to: number, most: number): Scale {
  if (!(from > 0 && to > from)) throw new RangeError(`a logarithmic scale from ${from} to ${to}`)
  const [low, high] = [Math.log10(from), Math.log10(to)]
  const powers = ticksBetween(low, high, Math.max(1, Math.ceil((high - low) / most)))
    .map((exponent) => Number(`1e${exponent}`))
  const fine = ticksBetween(Math.floor(low), high, 1)
    .flatMap((exponent) => [1, 2, 5].map((factor) => Number(`${factor}e${exponent}`)))
    .filter((value) => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9))
  const values = powers.length < 3 && fine.length <= most ? fine : powers
  return {
    from, to, ticks: values.map((value) => ({ value, text: formatNumber(value) })),
    at: (value) => (Math.log10(value) - low) / (high - low),
  }
}

import { unit } from 'mathjs'

/** A value in powers of milliseconds and millivolts: a frequency has the powers [−1, 0]. */
export interface Measure {
  readonly value: number
  readonly powers: Powers
}

export type Powers = readonly [time: number, potential: number]

/** Units whose names are offered where one is mistyped. */
export const usualUnits = ['s', 'ms', 'us', 'V', 'mV', 'uV', 'Hz', 'kHz'] as const

const read = new Map<string, Measure | 'unknown' | 'other'>()

/**
 * One of a unit of time, frequency or potential with any SI prefix, in ms, 1/ms or mV. `unknown` where there is no unit
 * of that name, `other` where it measures something else.
 */
export function readUnit(name: string): Measure | 'unknown' | 'other' {
  const known = read.get(name)
  if (known !== undefined) return known
  const found = measureOf(name)
  if (found !== 'unknown') read.set(name, found)
  return found
}

function measureOf(name: string): Measure | 'unknown' | 'other' {
  let one
  try {
    one = unit(1, name)
  } catch {
    return 'unknown'
  }
  if (one.equalBase(unit('s'))) return { value: one.toNumber('ms'), powers: [1, 0] }
  if (one.equalBase(unit('Hz'))) return { value: one.toNumber('Hz') / 1000, powers: [-1, 0] }
  if (one.equalBase(unit('V'))) return { value: one.toNumber('mV'), powers: [0, 1] }
  return 'other'
}

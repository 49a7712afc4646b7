import { unit } from 'mathjs'

/** A value in powers of milliseconds and millivolts: a frequency has the powers [−1, 0]. */
export interface Measure {
  readonly value: number
  readonly powers: Powers
}

export type Powers = readonly [time: number, potential: number]

/** Units whose names are offered where one is mistyped. */
export const usualUnits = ['s', 'ms', 'us', 'V', 'mV', 'uV', 'Hz', 'kHz'] as const

const read = new Map<string, Measure>()

/** One of a unit of time, frequency or potential, with any SI prefix, in ms, 1/ms or mV; nothing for other words. */
export function readUnit(name: string): Measure | undefined {
  const known = read.get(name)
  if (known) return known
  const found = measureOf(name)
  if (found) read.set(name, found)
  return found
}

function measureOf(name: string): Measure | undefined {
  let one
  try {
    one = unit(1, name)
  } catch {
    return undefined
  }
  if (one.equalBase(unit('s'))) return { value: one.toNumber('ms'), powers: [1, 0] }
  if (one.equalBase(unit('Hz'))) return { value: one.toNumber('Hz') / 1000, powers: [-1, 0] }
  if (one.equalBase(unit('V'))) return { value: one.toNumber('mV'), powers: [0, 1] }
  return undefined
}

import { unit } from './mathjs.js'

/** A value in powers of milliseconds, millivolts and micrometres: a speed has the powers [−1, 0, 1]. */
export interface Measure {
  readonly value: number
  readonly powers: Powers
}

export type Powers = readonly [time: number, potential: number, length: number]

/** Units whose names are offered where one is mistyped. */
export const usualUnits = ['s', 'ms', 'us', 'V', 'mV', 'uV', 'Hz', 'kHz', 'm', 'mm', 'um'] as const

/** Other units of length (inch, link, rod …) are words that a population may well be named with. */
const lengthsUm: Readonly<Record<string, number>> = { m: 1e6, cm: 1e4, mm: 1000, um: 1, nm: 0.001 }

const read = new Map<string, Measure>()

/**
 * One of a unit of time, frequency or potential with any SI prefix, or of m, cm, mm, um or nm, in ms, 1/ms, mV or um;
 * nothing for other words.
 */
export function readUnit(name: string): Measure | undefined {
  const known = read.get(name)
  if (known) return known
  const found = measureOf(name)
  if (found) read.set(name, found)
  return found
}

function measureOf(name: string): Measure | undefined {
  if (Object.hasOwn(lengthsUm, name)) return { value: lengthsUm[name]!, powers: [0, 0, 1] }
  let one
  try {
    one = unit(1, name)
  } catch {
    return undefined
  }
  if (one.equalBase(unit('s'))) return { value: one.toNumber('ms'), powers: [1, 0, 0] }
  if (one.equalBase(unit('Hz'))) return { value: one.toNumber('Hz') / 1000, powers: [-1, 0, 0] }
  if (one.equalBase(unit('V'))) return { value: one.toNumber('mV'), powers: [0, 1, 0] }
  return undefined
}

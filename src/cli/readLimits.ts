import { readQuantity } from '../circuit/quantity.js'
import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import type { TaskLimits } from '../executors/work/limitedPlace.js'

/** What a trial may use at most, as the command line gives it. */
export interface LimitOptions {
  readonly trialTime?: string
  readonly trialMemory?: string
}

/** More milliseconds than a timer can wait. */
const timerMsMax = 2 ** 31 - 1
const memoryUnits: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9 }

/** Limits such as `10 min` and `500 MB`. Throws an InputError that names the option. */
export function readLimits({ trialTime, trialMemory }: LimitOptions): TaskLimits {
  return {
    ...(trialTime !== undefined && { seconds: secondsOf(trialTime) }),
    ...(trialMemory !== undefined && { memoryBytes: bytesOf(trialMemory) }),
  }
}

function secondsOf(text: string): number {
  const ms = readQuantity(text, 'time', '--trial-time', {})
  if (ms > 0 && ms <= timerMsMax) return ms / 1000
  throw new InputError({ field: '--trial-time', problem: `found ${shown(text)}`, allowed: 'more than 0 s and up to 24 days' })
}

function bytesOf(text: string): number {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*([MG]B)\s*$/.exec(text) ?? []
  const bytes = Number(number) * memoryUnits[unit ?? 'MB']!
  if (bytes >= 1e6) return bytes
  const allowed = 'at least 1 MB, such as "500 MB" or "2 GB"'
  throw new InputError({ field: '--trial-memory', problem: `found ${shown(text)}`, allowed })
}

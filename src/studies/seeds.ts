import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

const countMax = 100_000
const grammar = /^\s*(\d+)\s+from\s+(\d+)(?:\s+by\s+(\d+))?\s*$/

/** Seeds: a list, or `20 from 1` (1 … 20), or `20 from 1 by 10` (1, 11, … 191). Throws an InputError for others. */
export function readSeedList(given: string | readonly number[], field: string): number[] {
  const seeds = typeof given === 'string' ? counted(given, field) : [...given]
  const seen = new Set<number>()
  const twice = seeds.find((seed) => seen.size === seen.add(seed).size)
  if (twice !== undefined) throw new InputError({ field, problem: `found ${twice} twice`, allowed: 'each seed once' })
  return seeds
}

function counted(text: string, field: string): number[] {
  const [count, from, step] = (grammar.exec(text) ?? []).slice(1).map((part) => Number(part ?? 1))
  const last = from! + (count! - 1) * step!
  if (!(count! >= 1 && count! <= countMax && step! >= 1 && Number.isSafeInteger(last))) {
    throw new InputError({
      field, problem: `found ${shown(text)}`,
      allowed: `"20 from 1" or "20 from 1 by 10" (1 to ${countMax} seeds, up to 2^53 − 1), or a list of seeds`,
    })
  }
  return Array.from({ length: count! }, (_, index) => from! + index * step!)
}

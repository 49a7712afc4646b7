import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

const grammar = /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/

/**
 * Indexes as Slurm writes those of an array: `3`, `3-7` or `0,3-7`, each below `count`; in ascending order, each once.
 * Throws an InputError for others.
 */
export function readIndexRanges(text: string, count: number, source: string): number[] {
  const ranges = grammar.test(text) ? text.split(',').map((part) => part.split('-').map(Number)) : []
  const indexes = new Set<number>()
  for (const [first, last = first] of ranges as [number, number?][]) {
    if (first > last || last >= count) return refuse(text, count, source)
    for (let index = first; index <= last; index++) indexes.add(index)
  }
  return indexes.size > 0 ? [...indexes].sort((one, other) => one - other) : refuse(text, count, source)
}

function refuse(text: string, count: number, source: string): never {
  throw new InputError({
    source, problem: `found ${shown(text)}`,
    allowed: `indexes from 0 to ${count - 1}, such as ${count > 2 ? '0, 0-1 or 0,2' : '0'}`,
  })
}

/** Ascending indexes as `readIndexRanges` and `sbatch --array` take them. */
export function shownIndexRanges(indexes: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const index of indexes) {
    const range = ranges.at(-1)
    if (range?.last === index - 1) range.last = index
    else ranges.push({ first: index, last: index })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}

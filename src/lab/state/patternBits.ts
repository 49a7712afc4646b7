import type { PatternSet } from '../../words/patternSet.js'
import { wordFromBits, wordToBits } from '../../words/word.js'
import type { StoredPattern } from './labState.js'

/** A pattern with its bits, each 0 or 1. */
export interface NamedBits {
  readonly name: string
  readonly label: string
  readonly bits: Uint8Array
}

/** Bits as hexadecimal digits, four a digit, the first bit the highest. */
export function hexOfBits(bits: ArrayLike<number>): string {
  return Array.from({ length: Math.ceil(bits.length / 4) }, (_, digit) =>
    [0, 1, 2, 3].reduce((sum, bit) => 2 * sum + (bits[4 * digit + bit] ?? 0), 0).toString(16)).join('')
}

/** The first `length` bits of hexadecimal digits; those that are missing are 0. */
export const bitsOfHex = (hex: string, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, bit) => (parseInt(hex[bit >> 2] ?? '0', 16) >> (3 - (bit & 3))) & 1)

/** The bits of a pattern: drawn by hand, or of the shipped one of its name; all 0 where there is none. */
export function bitsOfPattern({ name, hex }: StoredPattern, shipped: PatternSet, length: number): NamedBits {
  if (hex !== undefined) return { name, label: name, bits: bitsOfHex(hex, length) }
  const found = shipped.patterns.find((pattern) => pattern.name === name && pattern.word.length === length)
  return { name, label: found?.label ?? name, bits: found ? wordToBits(found.word) : new Uint8Array(length) }
}

/** A pattern set of an experiment, from a source that a command line can name. */
export function patternSet(patterns: readonly NamedBits[], source: string, width: number): PatternSet {
  return {
    source, bits: patterns[0]?.bits.length ?? 0, width,
    patterns: patterns.map(({ name, label, bits }) => ({ name, label, word: wordFromBits(bits) })),
  }
}

/** How many of the shipped patterns, in their order, are all of those stored; undefined where others are. */
export function shippedCount(stored: readonly StoredPattern[], shipped: PatternSet): number | undefined {
  const same = stored.length > 0 && stored.every(({ name, hex }, index) =>
    hex === undefined && shipped.patterns[index]?.name === name)
  return same ? stored.length : undefined
}

/** Patterns as a file that `experiment.patterns` reads. */
export function csvOfPatterns(patterns: readonly NamedBits[]): string {
  const header = ['label', 'name', ...Array.from(patterns[0]?.bits ?? [], (_, bit) => `b${bit}`)]
  const rows = patterns.map(({ label, name, bits }) => [label, name, ...bits])
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('')
}

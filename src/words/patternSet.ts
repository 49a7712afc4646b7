import type { Word } from './word.js'

/** One pattern of a set. Patterns with the same label are variants of one thing. */
export interface Pattern {
  readonly name: string
  readonly label: string
  readonly word: Word
}

/** Patterns of one length, from wherever they came. */
export interface PatternSet {
  /** The file, the folder or the stream that they come from. */
  readonly source: string
  /** Bits of each word. */
  readonly bits: number
  /** Bits in a row when a pattern is shown as a picture. */
  readonly width: number
  readonly patterns: readonly Pattern[]
  /** How much ink each bit of a pattern has, 0 to 1, before the threshold; where the format says it. */
  grey?(index: number): Float64Array
}

/** The width of the nearly square picture that shows words of which no shape is known: ⌈√bits⌉. */
export const widthOf = (bits: number): number => Math.ceil(Math.sqrt(bits))

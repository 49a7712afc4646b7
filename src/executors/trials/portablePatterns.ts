import type { PatternSet } from '../../words/patternSet.js'

/** Patterns as they go from thread to thread, with grey values as numbers in place of a function. */
export interface PortablePatterns extends Omit<PatternSet, 'grey'> {
  readonly greys?: readonly Float64Array[]
}

/** Patterns made ready for another thread. */
export function packPatterns({ grey, ...patterns }: PatternSet): PortablePatterns {
  return { ...patterns, ...(grey && { greys: patterns.patterns.map((_, index) => grey(index)) }) }
}

/** Patterns that came from another thread. */
export function unpackPatterns({ greys, ...patterns }: PortablePatterns): PatternSet {
  return { ...patterns, ...(greys && { grey: (index: number) => greys[index]! }) }
}

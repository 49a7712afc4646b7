import type { Opening } from '../../../src/lab/session/messages.js'
import { defaultState } from '../../../src/lab/state/labState.js'
import { bitsOfPattern, type NamedBits } from '../../../src/lab/state/patternBits.js'
import { shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)

/** Shipped digits, upright. */
export const digitBits = (...digits: number[]): NamedBits[] =>
  digits.map((digit) => bitsOfPattern(defaultState.stored[digit]!, shipped, 256))

/** The default circuit with few granule cells, and what a test changes of it. */
export const smallOpening = (patch: Partial<Opening> = {}): Opening => ({
  text: shippedHere.circuits['cerebellar-cortex.json']!, source: 'circuits/cerebellar-cortex.json',
  assignments: ['populations.granule.count=4000'], seed: 1, order: 'itself', stored: [], patternsSource: 'data/digits.csv', ...patch,
})

import { sharedCount, type LevelMemory } from '../../levels/levelMemory.js'
import { SdmMemory } from '../../memory/sdmMemory.js'
import { counterRange } from '../../memory/sdm/counters.js'
import { selectedCoordinates } from '../../memory/sdm/hardLocations.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { logLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { hamming } from '../../words/distance.js'
import { randomWord, withFlips, type Word } from '../../words/word.js'
import { betaWindow, type Claws } from './clawTheory.js'

export interface MeasuredSetting {
  readonly bits: number
  readonly patterns: number
  /** Distances of cues, as fractions of the bits. */
  readonly distances: readonly number[]
}

/** A memory that can say which granule cells a word activates. */
export type ClawMemory = Required<Pick<LevelMemory, 'write' | 'read' | 'activate'>>

/** What one memory showed. */
export interface MeasuredClaws {
  readonly active: number
  readonly beta: number
  /** The share of bits that are wrong after one read, at each distance. */
  readonly errors: readonly number[]
}

/** Distances at which shared granule cells are counted for β. */
const betaPoints = 9

/** Sparse Distributed Memory with claws that the seed draws. */
export function sdmOfClaws(bits: number, count: number, { claws, threshold }: Claws, seed: number): ClawMemory {
  const { key } = stream(seed, 'claw-temperature/claws')
  const { counterMin, counterMax } = counterRange(16)
  return new SdmMemory(bits, selectedCoordinates({ count, bits, clawsPerLocation: claws, threshold, key }),
    counterMin, counterMax)
}

/**
 * Draws patterns, stores them as their own data in a memory of `locations` granule cells and measures. Every pattern is
 * asked for once a distance.
 */
export function measureClaws(
  { bits, patterns, distances }: MeasuredSetting, memory: ClawMemory, locations: number, seed: number,
): MeasuredClaws {
  const draw = stream(seed, 'claw-temperature/patterns')
  const stored = Array.from({ length: patterns }, () => randomWord(bits, () => draw.uint32()))
  for (const word of stored) memory.write(word, word)
  const cueOf = (word: Word, distance: number): Word =>
    withFlips(word, distinctBelow(bits, distance, () => draw.uint32()))
  const active = stored.map((word) => memory.activate(word))
  return {
    active: meanOver(active, ({ length }) => length / locations),
    beta: betaOf(bits, (distance) => meanOver(stored, (word, index) =>
      sharedCount(active[index]!, memory.activate(cueOf(word, distance))))),
    errors: distances.map((fraction) => meanOver(stored, (word) =>
      hamming(memory.read(cueOf(word, Math.round(fraction * bits))), word) / bits)),
  }
}

/** Patterns that are asked for, of those that are stored. */
const askedMax = 100

/** The share of wrong bits after one read of stored patterns, where that many random ones are stored. */
export function errorOfStored(bits: number, count: number, memory: ClawMemory, seed: number): number {
  const draw = stream(seed, 'claw-temperature/held')
  const stored = Array.from({ length: count }, () => randomWord(bits, () => draw.uint32()))
  for (const word of stored) memory.write(word, word)
  return meanOver(stored.slice(0, askedMax), (word) => hamming(memory.read(word), word) / bits)
}

/** Least squares of ln(shared) on the cosine, at points of the same window as in the closed form. */
function betaOf(bits: number, sharedAt: (distance: number) => number): number {
  const [from, to] = betaWindow(bits)
  const logs = new Float64Array(bits + 1).fill(-Infinity)
  for (let point = 0; point < betaPoints; point++) {
    const distance = Math.round(from + ((to - from) * point) / (betaPoints - 1))
    logs[distance] = Math.log(sharedAt(distance))
  }
  return logLinearBeta(logs, { window: [from, to] }).beta
}

const meanOver = <Item>(items: readonly Item[], value: (item: Item, index: number) => number): number =>
  items.reduce((sum, item, index) => sum + value(item, index), 0) / items.length

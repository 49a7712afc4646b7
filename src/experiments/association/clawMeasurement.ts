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
  /** Granule cells. */
  readonly measuredLocations: number
  /** Distances of cues, as fractions of the bits. */
  readonly distances: readonly number[]
}

/** What one memory showed. */
export interface MeasuredClaws {
  readonly active: number
  readonly beta: number
  /** The share of bits that are wrong after one read, at each distance. */
  readonly errors: readonly number[]
}

/** Distances at which shared granule cells are counted for β. */
const betaPoints = 9

/**
 * Draws claws and patterns, stores these as their own data and measures. Every pattern is asked for once a distance.
 */
export function measureClaws(
  { bits, patterns, measuredLocations, distances }: MeasuredSetting, { claws, threshold }: Claws, seed: number,
): MeasuredClaws {
  const draws = stream(seed, 'claw-temperature/claws')
  const locations = selectedCoordinates({ count: measuredLocations, bits, clawsPerLocation: claws, threshold,
    key: draws.key })
  const { counterMin, counterMax } = counterRange(16)
  const memory = new SdmMemory(bits, locations, counterMin, counterMax)
  const draw = stream(seed, 'claw-temperature/patterns')
  const stored = Array.from({ length: patterns }, () => randomWord(bits, () => draw.uint32()))
  for (const word of stored) memory.write(word, word)
  const cueOf = (word: Word, distance: number): Word =>
    withFlips(word, distinctBelow(bits, distance, () => draw.uint32()))
  const active = stored.map((word) => memory.activate(word))
  return {
    active: meanOver(active, ({ length }) => length / measuredLocations),
    beta: betaOf(bits, (distance) => meanOver(stored, (word, index) =>
      sharedCount(active[index]!, memory.activate(cueOf(word, distance))))),
    errors: distances.map((fraction) => meanOver(stored, (word) =>
      hamming(memory.read(cueOf(word, Math.round(fraction * bits))), word) / bits)),
  }
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

/** The number of values in both of two ascending lists. */
function sharedCount(left: Uint32Array, right: Uint32Array): number {
  const all = new Set(left)
  return right.reduce((count, location) => count + (all.has(location) ? 1 : 0), 0)
}

const meanOver = <Item>(items: readonly Item[], value: (item: Item, index: number) => number): number =>
  items.reduce((sum, item, index) => sum + value(item, index), 0) / items.length

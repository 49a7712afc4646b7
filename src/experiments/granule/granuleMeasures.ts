import { InputError } from '../../errors/inputError.js'
import { sharedCount } from '../../levels/levelMemory.js'
import { counterRange } from '../../memory/sdm/counters.js'
import { hyperplanes } from '../../memory/sdm/hardLocations.js'
import { SdmMemory } from '../../memory/sdmMemory.js'
import { stream } from '../../random/stream.js'
import { leastSquares } from '../../theory/numeric/leastSquares.js'
import { bitAt, randomWord, type Word } from '../../words/word.js'
import { sparseWord, withMovedOnes } from './sparseWords.js'

/** A layer of granule cells: how many, with how many claws, how many of which must be active; and L of n fibres that are. */
export interface GranuleLayer {
  readonly bits: number
  readonly ones: number
  readonly claws: number
  readonly threshold: number
  readonly cells: number
}

/** Their claws, drawn by a seed, with counters for one bit each of a word of n bits. */
export function drawLayer({ bits, claws, threshold, cells }: GranuleLayer, seed: number): SdmMemory {
  const { key } = stream(seed, 'granule-code/claws')
  const { counterMin, counterMax } = counterRange(16)
  return new SdmMemory(bits, hyperplanes({ count: cells, bits, clawsPerLocation: claws, threshold, key }),
    counterMin, counterMax)
}

/**
 * The dimension (Σ λ)²/Σ λ² of the cells' covariance over all words, estimated from pairs of random words: given p, the
 * share that a word activates in expectation, Σ λ² is the mean over pairs of the squared covariance of two words, without
 * the bias that a covariance matrix of few words has. The fewer cells are active, the more words are compared, for the
 * rarer two of them share any. Also the share of cells that were active.
 */
export function measuredDimension(
  layer: GranuleLayer, memory: SdmMemory, p: number, comparisons: number, seed: number,
): { readonly active: number; readonly dimension: number } {
  const { bits, ones, cells } = layer
  const words = Math.ceil(2 + Math.sqrt((2 * comparisons) / (1 + p * cells)))
  const draw = stream(seed, 'granule-code/words').uint32
  const codes = Array.from({ length: words }, () => memory.activate(sparseWord(bits, ones, draw)))
  const active = codes.reduce((sum, { length }) => sum + length, 0)
  const trace = (active * (1 - 2 * p)) / words + cells * p * p
  let squares = 0
  codes.forEach((one, index) => {
    for (const other of codes.slice(0, index)) {
      squares += (sharedCount(one, other) - p * (one.length + other.length) + cells * p * p) ** 2
    }
  })
  return { active: active / words / cells, dimension: trace ** 2 / (squares / ((words * (words - 1)) / 2)) }
}

/** Distances of cues in halves of Hamming distance, from 0 to where the words' correlation is ½. */
export function betaDistances({ bits, ones }: Pick<GranuleLayer, 'bits' | 'ones'>): number[] {
  const last = (ones * (1 - ones / bits)) / 2
  return [...new Set(Array.from({ length: 9 }, (_, index) => Math.round((last * index) / 8)))]
}

/**
 * β: the slope of ln(shared cells) on the correlation of two words, 1 − d/(2L(1 − L/n)), from 1 to ½. Throws an
 * InputError where no cell is shared at some distance.
 */
export function betaOfShared(layer: Pick<GranuleLayer, 'bits' | 'ones'>, sharedAt: (moved: number) => number): number {
  const moved = betaDistances(layer)
  const correlations = moved.map((count) => 1 - count / (layer.ones * (1 - layer.ones / layer.bits)))
  const logs = moved.map((count) => Math.log(sharedAt(count)))
  if (logs.every(Number.isFinite)) return leastSquares(correlations, logs).slope
  throw new InputError({
    problem: 'no granule cell is active both for a word and for a cue near it, so that β cannot be fitted',
    allowed: 'more cells, fewer claws or a lower threshold',
  })
}

/** Words over which shared cells are averaged. */
const betaWords = 1000

/** β of a layer, by its shared cells at each distance. */
export function measuredBeta(layer: GranuleLayer, memory: SdmMemory, seed: number): number {
  const draw = stream(seed, 'granule-code/cues').uint32
  const words = Array.from({ length: betaWords }, () => sparseWord(layer.bits, layer.ones, draw))
  const codes = words.map((word) => memory.activate(word))
  return betaOfShared(layer, (moved) => words.reduce((sum, word, index) =>
    sum + sharedCount(codes[index]!, memory.activate(withMovedOnes(word, moved, draw))), 0) / betaWords)
}

/** The share of wrong bits where some number of patterns is stored. */
export interface LoadPoint {
  readonly stored: number
  readonly error: number
}

/** Patterns that are asked for at each load, the first ones. */
const asked = 60

/**
 * Stores random data words at random words, more and more of them, and reads the first ones from noisy cues at each
 * load, until `errorMax` is passed or `storedMax` are stored. A read sums the counters of the active cells and takes
 * away p times those of all cells, as inhibition by the mean would.
 */
export function* loadPoints(
  layer: GranuleLayer, memory: SdmMemory, p: number,
  { noise, errorMax, storedMax }: { noise: number; errorMax: number; storedMax: number }, seed: number,
): Generator<LoadPoint> {
  const { bits, ones } = layer
  const draw = stream(seed, 'granule-code/patterns').uint32
  const cueDraw = stream(seed, 'granule-code/noise').uint32
  const moved = Math.round(noise * ones)
  const patterns: { readonly cue: Word; readonly data: Word }[] = []
  const totals = new Float64Array(bits)
  let stored = 0
  for (let load = 8; ; load *= Math.SQRT2) {
    const target = Math.min(storedMax, Math.round(load))
    for (; stored < target; stored++) {
      const address = sparseWord(bits, ones, draw)
      const data = randomWord(bits, draw)
      memory.write(address, data)
      const count = memory.activate(address).length
      for (let bit = 0; bit < bits; bit++) totals[bit]! += bitAt(data, bit) === 1 ? count : -count
      if (patterns.length < asked) patterns.push({ cue: withMovedOnes(address, moved, cueDraw), data })
    }
    const error = patterns.reduce((sum, { cue, data }) => sum + wrongShare(memory, p, totals, cue, data), 0) / patterns.length
    yield { stored, error }
    if (error > errorMax || stored === storedMax) return
  }
}

/** The share of bits that one read gets wrong; half of one where a sum is 0. */
function wrongShare(memory: SdmMemory, p: number, totals: Float64Array, cue: Word, data: Word): number {
  let wrong = 0
  memory.sums(cue).forEach((sum, bit) => {
    const signed = (sum - p * totals[bit]!) * (bitAt(data, bit) === 1 ? 1 : -1)
    wrong += signed < 0 ? 1 : signed === 0 ? 0.5 : 0
  })
  return wrong / totals.length
}

/**
 * The load at which the error passes `errorMax`, on the straight line from the last point below to the first one above,
 * or from an error of 0 at no load; the last load where none is above.
 */
export function heldAt(points: readonly LoadPoint[], errorMax: number): number {
  const above = points.findIndex(({ error }) => error > errorMax)
  if (above === -1) return points.at(-1)!.stored
  const to = points[above]!
  const from = points[above - 1] ?? { stored: 0, error: 0 }
  return from.stored + ((to.stored - from.stored) * (errorMax - from.error)) / (to.error - from.error)
}

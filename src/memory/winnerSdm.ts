import { alignedBytes, createKernels } from '../kernels/kernels.js'
import { integerIn } from '../theory/integerIn.js'
import { wordToSigned, type Word } from '../words/word.js'
import { demandLength, type Reading } from './associativeMemory.js'
import { majority } from './majority.js'
import type { PoolingMemory } from './poolingMemory.js'
import { addressDistances, distanceBytes, type Distances } from './sdm/addressDistances.js'
import { counterRange, countersBytes, makeCounters, type Counters } from './sdm/counters.js'
import { winners } from './sdm/winners.js'

/** Rows that are summed at once: with counters of 16 bits the sum fits 32. */
const summed = 32_768

export interface WinnerSdmOptions {
  /** The number N′ of hard locations. */
  readonly locations: number
  /** The number K of them that every word activates. */
  readonly winners: number
  /** The key of a stream. A location's address depends on key and number only, however many others there are. */
  readonly key: Uint32Array
  /** Bits of a counter, 2 … 16; 16 unless stated. */
  readonly counterBits?: number
  /**
   * Whether a read takes the counters' mean over all locations away, as molecular-layer interneurons do; true unless
   * stated. Without it, cues far from every stored address read what most stored words have in common.
   */
  readonly meanRemoved?: boolean
}

/**
 * Sparse Distributed Memory (Kanerva 1988) whose hard locations compete: a word activates the K locations whose random
 * addresses overlap with it most, whatever the overlap, as Golgi cells let a set number of granule cells fire. So a
 * state between stored words, far from all of them, still activates locations; and a state may be real-valued, for only
 * its dot products with the addresses matter. A read takes the sign of the sums; where a sum is 0, a bit is kept.
 */
export class WinnerSdm implements PoolingMemory {
  readonly length: number
  readonly locations: number
  readonly winners: number
  /** Calls its second argument with the Hamming distances of each word from all addresses. */
  readonly distances: Distances
  readonly #meanRemoved: boolean
  readonly #counters: Counters
  readonly #sums: Int32Array
  readonly #active: Uint32Array
  readonly #rows: Uint32Array
  readonly #values: Float64Array
  readonly #ranked: Float64Array
  /** The counters summed over all locations, one sum a bit; absent after a write. */
  #totals: Float64Array | undefined

  /** Throws an InputError for numbers out of range, and an Error where so much memory cannot be had. */
  constructor(length: number, options: WinnerSdmOptions) {
    this.length = integerIn('length', length, 1, 65_528)
    this.locations = integerIn('locations', options.locations, 1, 0xffff_ffff)
    this.winners = integerIn('winners', options.winners, 1, this.locations)
    const range = counterRange(options.counterBits ?? 16)
    const kernels = createKernels([
      ...distanceBytes(length, this.locations), ...countersBytes(this.locations, length, range),
      4 * length, 4 * this.winners, 4 * summed,
    ].reduce((total, bytes) => total + alignedBytes(bytes), 0))
    this.#meanRemoved = options.meanRemoved ?? true
    this.distances = addressDistances(kernels, length, this.locations, options.key)
    this.#counters = makeCounters(kernels, this.locations, length, range)
    this.#sums = kernels.int32(length)
    this.#active = kernels.uint32(this.winners)
    this.#rows = kernels.uint32(summed)
    this.#values = new Float64Array(this.locations)
    this.#ranked = new Float64Array(this.locations)
  }

  /** Adds ±strength, an integer of either sign, to the counters of the locations that the address activates. */
  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isInteger(strength)) throw new RangeError(`strength ${strength} is no integer, but counters are`)
    this.#totals = undefined
    this.#counters.add(this.#activated(address), this.winners, wordToSigned(data), strength)
  }

  /** One read. A bit whose sum is 0 is that of the cue. */
  read(cue: Word): Word {
    return this.readDetailed(cue).word
  }

  readDetailed(cue: Word): Reading<Word> {
    return { active: this.winners, word: majority(this.sums(cue), cue) }
  }

  addSums(cue: Word, sums: Float64Array): number {
    this.sums(cue).forEach((sum, bit) => { sums[bit]! += sum })
    return this.winners
  }

  /** What one read takes the signs of: the counters summed over the active locations, less their mean. */
  sums(cue: Word): Float64Array {
    return this.#sumsOver(this.#activated(cue))
  }

  /** The hard locations that a word activates, ascending. */
  activate(word: Word): Uint32Array {
    return this.#activated(word).slice()
  }

  /**
   * One read by a state that is given by its overlaps, the dot products with each ±1 address. `kept` has the bits to
   * read where a sum is 0.
   */
  readOverlaps(overlaps: Float64Array, kept: Word): Word {
    return majority(this.#sumsOver(this.#winnersOf(overlaps)), kept)
  }

  #activated(word: Word): Uint32Array {
    demandLength(this.length, word)
    this.distances([word], (_, distances) => {
      for (let location = 0; location < distances.length; location++) this.#values[location] = -distances[location]!
    })
    return this.#winnersOf(this.#values)
  }

  #winnersOf(values: Float64Array): Uint32Array {
    winners(values, this.winners, this.#ranked, this.#active)
    return this.#active
  }

  /** A mean that is an integer is exact, and another one is rounded to none: signs and zeros are exact. */
  #sumsOver(active: Uint32Array): Float64Array {
    const totals = this.#meanRemoved ? this.#totals ??= this.#summedOver() : undefined
    this.#counters.sum(active, active.length, this.#sums)
    return Float64Array.from(this.#sums, (sum, bit) =>
      (totals ? sum - (active.length * totals[bit]!) / this.locations : sum))
  }

  #summedOver(): Float64Array {
    const totals = new Float64Array(this.length)
    for (let first = 0; first < this.locations; first += summed) {
      const count = Math.min(summed, this.locations - first)
      for (let row = 0; row < count; row++) this.#rows[row] = first + row
      this.#counters.sum(this.#rows, count, this.#sums)
      for (let bit = 0; bit < this.length; bit++) totals[bit]! += this.#sums[bit]!
    }
    return totals
  }
}

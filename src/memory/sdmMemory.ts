import { createKernels, type Kernels } from '../kernels/kernels.js'
import { bitAt, type Word } from '../words/word.js'
import { demandLength, type Reading } from './associativeMemory.js'
import { majority } from './majority.js'
import type { PoolingMemory } from './poolingMemory.js'
import { activation, locationCount, type Activation, type Use } from './sdm/activation.js'
import { makeCounters, type Counters } from './sdm/counters.js'
import type { HardLocations } from './sdm/hardLocations.js'
import { counterWidth, sdmBytes, type Convention } from './sdm/sdmBytes.js'

export type { HardLocations } from './sdm/hardLocations.js'

const strengthMax = 32_767

export interface SdmOptions {
  /** 'signed' unless stated. */
  readonly convention?: Convention
  /** The SIMD kernels unless stated. */
  readonly kernelsOf?: (bytes: number) => Kernels
}

/**
 * Kanerva's Sparse Distributed Memory (Kanerva 1988) with bounded counters: writing adds ±strength for a bit of 1 or 0
 * at every active location; reading sums the counters of the active locations and takes the majority (a tie reads 0).
 */
export class SdmMemory implements PoolingMemory {
  readonly length: number
  readonly locations: number
  readonly #convention: Convention
  readonly #counters: Counters
  readonly #activation: Activation
  readonly #sums: Int32Array
  readonly #active: Uint32Array

  /**
   * `length` bits of data and address; counters hold `counterMin` … `counterMax` (16 bits at most) and saturate there.
   * Throws an Error where the memory, of `sdmBytes` bytes, cannot be had.
   */
  constructor(
    length: number, locations: HardLocations, counterMin: number, counterMax: number,
    { convention = 'signed', kernelsOf = createKernels }: SdmOptions = {},
  ) {
    const count = locationCount(length, locations)
    const claws = locations.kind === 'selected-coordinate' ? { clawsPerLocation: locations.clawsPerLocation } : {}
    const range = { counterMin, counterMax }
    const width = counterWidth(length, convention)
    const kernels = kernelsOf(sdmBytes({ length, locations: count, ...claws, convention, ...range }))
    this.length = length
    this.locations = count
    this.#convention = convention
    this.#counters = makeCounters(kernels, count, width, range)
    this.#activation = activation(kernels, length, locations)
    this.#sums = kernels.int32(width)
    this.#active = kernels.uint32(count)
  }

  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isInteger(strength)) throw new RangeError(`strength ${strength} is no integer, but counters are`)
    if (Math.abs(strength) > strengthMax) throw new RangeError(`strength ${strength} is beyond ±${strengthMax}`)
    this.#counters.add(this.#active, this.#activated(address, 'write'), this.#signsOf(data), strength)
  }

  /** One read. A cue that activates nothing is returned unchanged. */
  read(cue: Word): Word {
    return this.readDetailed(cue).word
  }

  /** One read, with the number of hard locations that the cue activated. */
  readDetailed(cue: Word): Reading<Word> {
    const active = this.#activated(cue, 'read')
    return { active, word: active === 0 ? cue : majority(this.#sumsOver(active)) }
  }

  /** The words that `read` gives for each cue; where addresses are dense, many cues at once are compared faster. */
  readMany(cues: readonly Word[]): Word[] {
    demandLength(this.length, ...cues)
    const words: Word[] = []
    this.#activation.many(cues, 'read', this.#active, (active, count) => {
      words.push(count === 0 ? cues[words.length]! : majority(this.#sumsOver(count, active)))
    })
    return words
  }

  /** The signed counters summed over the locations that a cue activates, one sum a bit. */
  sums(cue: Word): Int32Array {
    return this.#sumsOver(this.#activated(cue, 'read')).slice()
  }

  addSums(cue: Word, sums: Float64Array): number {
    const active = this.#activated(cue, 'read')
    this.#sumsOver(active).forEach((sum, bit) => { sums[bit]! += sum })
    return active
  }

  /** The hard locations that an address activates, ascending. */
  activate(address: Word, use: Use = 'write'): Uint32Array {
    return this.#active.slice(0, this.#activated(address, use))
  }

  /** Lists the locations that a word activates in `#active` and returns how many they are. */
  #activated(word: Word, use: Use): number {
    demandLength(this.length, word)
    return this.#activation.one(word, use, this.#active)
  }

  /** What a write adds to each column. */
  #signsOf(data: Word): number[] {
    const bits = Array.from({ length: this.length }, (_, bit) => bitAt(data, bit))
    return this.#convention === 'signed' ? bits.map((bit) => 2 * bit - 1) : [...bits, 1]
  }

  /** The signed sums over the first locations of a list. With counts of ones, 2·ones − writes. */
  #sumsOver(count: number, active = this.#active): Int32Array {
    this.#counters.sum(active, count, this.#sums)
    const sums = this.#sums.subarray(0, this.length)
    if (this.#convention === 'signed') return sums
    const writes = this.#sums[this.length]!
    for (let bit = 0; bit < sums.length; bit++) sums[bit] = 2 * sums[bit]! - writes
    return sums
  }
}

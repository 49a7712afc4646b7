import { hamming } from '../words/distance.js'
import { wordToSigned, type Word } from '../words/word.js'
import { demandLength, type Reading } from './associativeMemory.js'
import { quadratic, type HopfieldEnergy } from './hopfieldEnergy.js'
import { majority } from './majority.js'
import type { PoolingMemory } from './poolingMemory.js'

interface Stored {
  readonly address: Word
  /** Address and data as ±1. */
  readonly asks: Float64Array
  readonly data: Float64Array
  readonly strength: number
}

/**
 * Hopfield's memory, classical and modern: bit i takes the value that lowers the energy −Σ F(address · cue), the other
 * bits being those of the cue (Krotov & Hopfield 2016, Eq. 3), all bits at once; where both values are equal it keeps
 * its own. A data word other than the address stands for the bits that are read (hetero-association).
 *
 * With F(x) = x² it is the classical one, the sign of W·cue for W = PPᵀ/n with a diagonal of zeros (Hopfield 1982), in
 * exact integers as long as strengths are; W itself is never made. Its error after one read from distance x is about
 * n·Φ(−(1 − 2x/n)·√(n/m)) for m random patterns.
 */
export class HopfieldMemory implements PoolingMemory {
  readonly length: number
  readonly #energy: HopfieldEnergy
  readonly #stored: Stored[] = []

  constructor(length: number, energy: HopfieldEnergy = quadratic) {
    this.length = length
    this.#energy = energy
  }

  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isFinite(strength)) throw new RangeError(`strength ${strength} is no finite number`)
    this.#stored.push({ address, asks: wordToSigned(address), data: wordToSigned(data), strength })
  }

  read(cue: Word): Word {
    return this.readDetailed(cue).word
  }

  /** One read of all bits, with the number of patterns whose overlap with the cue moves the energy. */
  readDetailed(cue: Word): Reading<Word> {
    const sums = new Float64Array(this.length)
    const active = this.addSums(cue, sums)
    return { active, word: active === 0 ? cue : majority(sums, cue) }
  }

  addSums(cue: Word, sums: Float64Array): number {
    demandLength(this.length, cue)
    const overlaps = this.#stored.map(({ address }) => this.length - 2 * hamming(address, cue))
    const greatest = overlaps.reduce((most, overlap) => Math.max(most, overlap), -this.length)
    const state = wordToSigned(cue)
    let active = 0
    this.#stored.forEach(({ asks, data, strength }, index) => {
      const here = this.#energy(overlaps[index]!, greatest)
      // What one bit of the address that agrees with the cue, or one that does not, adds to the energy.
      const agreeing = strength * (here - this.#energy(overlaps[index]! - 2, greatest))
      const differing = strength * (this.#energy(overlaps[index]! + 2, greatest) - here)
      if (agreeing === 0 && differing === 0) return
      for (let bit = 0; bit < sums.length; bit++) {
        sums[bit]! += data[bit]! * (asks[bit] === state[bit] ? agreeing : differing)
      }
      active++
    })
    return active
  }
}

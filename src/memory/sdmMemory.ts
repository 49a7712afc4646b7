import { createKernels, alignedBytes, type Kernels } from '../kernels/kernels.js'
import { packedLength, wordFromOnes, wordToSigned, type Word } from '../words/word.js'
import { demandLength, type AssociativeMemory } from './associativeMemory.js'

/** Where the hard locations lie and what activates them. */
export type HardLocations =
  /** Selected-coordinate design (Jaeckel 1989): fibre b stands for 'bit b is 1', fibre bits + b for 'bit b is 0'. */
  | SelectedCoordinates
  /** Kanerva's design: packed addresses, active within a Hamming radius. */
  | DenseAddresses

interface SelectedCoordinates {
  readonly kind: 'selected-coordinate'
  readonly claws: Uint16Array
  readonly clawsPerLocation: number
  readonly threshold: number
}

interface DenseAddresses {
  readonly kind: 'dense'
  readonly addresses: Uint32Array
  readonly radius: number
}

/** Each addition to a counter has at most 16 bits. */
const strengthMax = 32_767

/**
 * Kanerva's Sparse Distributed Memory (Kanerva 1988) with bounded counters: writing adds ±strength for a bit of 1 or 0
 * at every active location; reading sums the counters of the active locations and takes the majority (a tie reads 0).
 */
export class SdmMemory implements AssociativeMemory<Word> {
  readonly length: number
  readonly locations: number
  readonly #kernels: Kernels
  readonly #counters: Int16Array
  readonly #sums: Int32Array
  readonly #delta: Int16Array
  readonly #active: Uint32Array
  readonly #activate: (cue: Word) => number
  readonly #counterMin: number
  readonly #counterMax: number

  /**
   * `length` bits of data and address; counters hold `counterMin` … `counterMax` (16 bits at most) and saturate there.
   */
  constructor(length: number, locations: HardLocations, counterMin: number, counterMax: number) {
    const row = packedLength(length)
    const dense = locations.kind === 'dense'
    this.length = length
    this.locations = dense ? locations.addresses.length / row : locations.claws.length / locations.clawsPerLocation
    this.#counterMin = counterMin
    this.#counterMax = counterMax
    const bytes = [
      2 * this.locations * length, 4 * length, 2 * length, 4 * this.locations,
      dense ? locations.addresses.byteLength : locations.claws.byteLength, dense ? 4 * row : 2 * length,
    ]
    this.#kernels = createKernels(bytes.reduce((total, part) => total + alignedBytes(part), 0))
    this.#counters = this.#kernels.int16(this.locations * length)
    this.#sums = this.#kernels.int32(length)
    this.#delta = this.#kernels.int16(length)
    this.#active = this.#kernels.uint32(this.locations)
    this.#activate = locations.kind === 'dense'
      ? this.#denseActivation(locations, row)
      : this.#coordinateActivation(locations)
  }

  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isInteger(strength)) throw new RangeError(`strength ${strength} is no integer, but counters are`)
    if (Math.abs(strength) > strengthMax) throw new RangeError(`strength ${strength} is beyond ±${strengthMax}`)
    wordToSigned(data).forEach((sign, bit) => { this.#delta[bit] = sign * strength })
    this.#kernels.addToRows(this.#counters, this.length, this.#active, this.#activated(address), this.#delta,
      this.#counterMin, this.#counterMax)
  }

  /** One read. A cue that activates nothing is returned unchanged. */
  read(cue: Word): Word {
    const active = this.#activated(cue)
    if (active === 0) return cue
    const sums = this.#sumsOver(active)
    return wordFromOnes(this.length, [...sums.keys()].filter((bit) => sums[bit]! > 0))
  }

  /** The counters summed over the locations that a cue activates, one sum a bit. */
  sums(cue: Word): Int32Array {
    return this.#sumsOver(this.#activated(cue)).slice()
  }

  /** The hard locations that an address activates, ascending. */
  activate(address: Word): Uint32Array {
    return this.#active.slice(0, this.#activated(address))
  }

  /** Lists the locations that a word activates in `#active` and returns how many they are. */
  #activated(word: Word): number {
    demandLength(this.length, word)
    return this.#activate(word)
  }

  #sumsOver(active: number): Int32Array {
    this.#sums.fill(0)
    this.#kernels.accumulateRows(this.#counters, this.length, this.#active, active, this.#sums)
    return this.#sums
  }

  #denseActivation({ addresses, radius }: DenseAddresses, row: number): (cue: Word) => number {
    const rows = this.#kernels.uint32(addresses.length)
    const packed = this.#kernels.uint32(row)
    rows.set(addresses)
    return (cue) => {
      packed.set(cue.packed)
      return this.#kernels.hammingScan(rows, row, this.locations, packed, radius, this.#active)
    }
  }

  #coordinateActivation({ claws, clawsPerLocation, threshold }: SelectedCoordinates): (cue: Word) => number {
    const touched = this.#kernels.uint16(claws.length)
    const fibres = this.#kernels.uint8(2 * this.length)
    touched.set(claws)
    return (cue) => {
      for (let bit = 0; bit < this.length; bit++) {
        const one = (cue.packed[bit >>> 5]! >>> (bit & 31)) & 1
        fibres[bit] = one
        fibres[this.length + bit] = 1 - one
      }
      return this.#kernels.selectedCoordinates(
        touched, clawsPerLocation, this.locations, fibres, threshold, this.#active)
    }
  }
}

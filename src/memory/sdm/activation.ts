import type { Kernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'
import { packedLength, type Word } from '../../words/word.js'
import { circleActivation, circleBytes } from './circleActivation.js'
import { clawActivation, clawBytes } from './clawActivation.js'
import type { HardLocations } from './hardLocations.js'

/** What a word activates hard locations for. */
export type Use = 'write' | 'read'

/** Which hard locations words activate. */
export interface Activation {
  /** Lists the hard locations that a word activates, ascending, in `out` and returns how many they are. */
  one(word: Word, use: Use, out: Uint32Array): number
  /**
   * The same for many words, faster where that is possible. Calls `take` for each in order, with a list that it may
   * read until it returns; `out` is scratch with room for all locations.
   */
  many(words: readonly Word[], use: Use, out: Uint32Array, take: (active: Uint32Array, count: number) => void): void
}

/** The bytes of each array that `activation` takes from the kernels. */
export function activationBytes(bits: number, locations: number, clawsPerLocation?: number): number[] {
  return clawsPerLocation === undefined ? circleBytes(bits, locations) : clawBytes(bits, locations, clawsPerLocation)
}

/** The number of hard locations. Throws an InputError where it is no integer from 1 on. */
export function locationCount(bits: number, locations: HardLocations): number {
  switch (locations.kind) {
    case 'selected-coordinate':
      return integerIn('locations', locations.claws.length / locations.clawsPerLocation, 1, 0xffff_ffff)
    case 'dense':
      return integerIn('locations', locations.addresses.length / packedLength(bits), 1, 0xffff_ffff)
    case 'random':
      return integerIn('locations', locations.count, 1, 0xffff_ffff)
  }
}

/** Activation of hard locations by words of so many bits. */
export function activation(kernels: Kernels, bits: number, locations: HardLocations): Activation {
  const count = locationCount(bits, locations)
  return locations.kind === 'selected-coordinate'
    ? clawActivation(kernels, bits, count, locations)
    : circleActivation(kernels, bits, count, locations)
}

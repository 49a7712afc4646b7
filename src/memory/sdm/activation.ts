import type { Kernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'
import { packedLength, type Word } from '../../words/word.js'
import type { DenseAddresses, HardLocations, RandomAddresses, SelectedCoordinates } from './hardLocations.js'

/** What a word activates hard locations for. */
export type Use = 'write' | 'read'

/** Lists the hard locations that a word activates, ascending, in `out` and returns how many they are. */
export type Activate = (word: Word, use: Use, out: Uint32Array) => number

/** The bytes of each array that `activation` takes from the kernels. */
export function activationBytes(bits: number, locations: number, clawsPerLocation?: number): number[] {
  const row = 4 * packedLength(bits)
  return clawsPerLocation === undefined ? [locations * row, row, 16] : [2 * locations * clawsPerLocation, 2 * bits]
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
export function activation(kernels: Kernels, bits: number, locations: HardLocations): Activate {
  return locations.kind === 'selected-coordinate'
    ? ofClaws(kernels, bits, locations)
    : ofCircles(kernels, bits, locations)
}

function ofCircles(kernels: Kernels, bits: number, locations: DenseAddresses | RandomAddresses): Activate {
  const row = packedLength(bits)
  const count = locationCount(bits, locations)
  const rows = kernels.uint32(count * row)
  const cue = kernels.uint32(row)
  const key = kernels.uint32(4)
  const radius = {
    write: integerIn('radius', locations.radius, 0, 0x7fff_ffff),
    read: integerIn('readRadius', locations.readRadius ?? locations.radius, 0, 0x7fff_ffff),
  }
  if (locations.kind === 'dense') rows.set(locations.addresses)
  else {
    key.set(locations.key)
    drawAddresses(kernels, rows, bits, key)
  }
  return (word, use, out) => {
    cue.set(word.packed)
    return kernels.hammingScan(rows, row, count, cue, radius[use], out)
  }
}

/** Fair random bits; those of row i are the draws of row i under the key, so that they do not depend on the others. */
function drawAddresses(kernels: Kernels, rows: Uint32Array, bits: number, key: Uint32Array): void {
  const row = packedLength(bits)
  const last = (bits & 31) === 0 ? -1 : (1 << (bits & 31)) - 1
  for (let location = 0; location * row < rows.length; location++) {
    const address = rows.subarray(location * row, (location + 1) * row)
    kernels.fillThreefry(key, location, 0, address)
    address[row - 1]! &= last
  }
}

function ofClaws(kernels: Kernels, bits: number, locations: SelectedCoordinates): Activate {
  const { clawsPerLocation } = locations
  const count = locationCount(bits, locations)
  const claws = kernels.uint16(locations.claws.length)
  const fibres = kernels.uint8(2 * bits)
  const threshold = {
    write: integerIn('threshold', locations.threshold, 0, 0x7fff_ffff),
    read: integerIn('readThreshold', locations.readThreshold ?? locations.threshold, 0, 0x7fff_ffff),
  }
  if (!locations.claws.every((fibre) => fibre < 2 * bits)) {
    throw new RangeError(`a claw is beyond the ${2 * bits} fibres of words of ${bits} bits`)
  }
  claws.set(locations.claws)
  return (word, use, out) => {
    for (let bit = 0; bit < bits; bit++) {
      const one = (word.packed[bit >>> 5]! >>> (bit & 31)) & 1
      fibres[bit] = one
      fibres[bits + bit] = 1 - one
    }
    return kernels.selectedCoordinates(claws, clawsPerLocation, count, fibres, threshold[use], out)
  }
}

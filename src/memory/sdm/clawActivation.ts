import { groupClaws, type Kernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'
import type { Activation } from './activation.js'
import type { SelectedCoordinates } from './hardLocations.js'

/** The bytes of each array that `clawActivation` takes from the kernels. */
export const clawBytes = (bits: number, locations: number, clawsPerLocation: number): number[] => [
  4 * (2 * bits + 1), 4 * locations, 2 * locations * (clawsPerLocation - 1), 2 * bits, 8 * Math.ceil(locations / 64),
]

/** Activation by claws on fibres, two of which stand for each bit. */
export function clawActivation(
  kernels: Kernels, bits: number, count: number, { claws, clawsPerLocation, ...thresholds }: SelectedCoordinates,
): Activation {
  const grouped = {
    groups: kernels.uint32(2 * bits + 1), locations: kernels.uint32(count),
    claws: kernels.uint16(count * (clawsPerLocation - 1)),
  }
  const fibres = kernels.uint8(2 * bits)
  const marks = kernels.uint32(2 * Math.ceil(count / 64))
  const threshold = {
    write: integerIn('threshold', thresholds.threshold, 0, 0x7fff_ffff),
    read: integerIn('readThreshold', thresholds.readThreshold ?? thresholds.threshold, 0, 0x7fff_ffff),
  }
  groupClaws(claws, clawsPerLocation, 2 * bits, grouped)
  const one: Activation['one'] = (word, use, out) => {
    for (let bit = 0; bit < bits; bit++) {
      const value = (word.packed[bit >>> 5]! >>> (bit & 31)) & 1
      fibres[bit] = value
      fibres[bits + bit] = 1 - value
    }
    return kernels.selectedCoordinates(
      grouped.groups, grouped.locations, grouped.claws, clawsPerLocation, count, fibres, threshold[use], marks, out)
  }
  return {
    one,
    many: (words, use, out, take) => words.forEach((word) => take(out, one(word, use, out))),
  }
}

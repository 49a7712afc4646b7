import { hammingScratchBytes, type Kernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'
import { packedLength } from '../../words/word.js'
import type { Activation } from './activation.js'
import { drawAddresses } from './drawAddresses.js'
import type { DenseAddresses, RandomAddresses } from './hardLocations.js'

/** Words that are compared with the addresses at once. */
const batch = 32
/** Addresses that are drawn or copied at once. */
const drawn = 1024
/** For each word of a batch there is room for one location in so many; a word that activates more is compared alone. */
const roomFor = 16

/** The bytes of each array that `circleActivation` takes from the kernels. */
export function circleBytes(bits: number, locations: number): number[] {
  const row = 4 * packedLength(bits)
  return [
    16 * Math.ceil(locations / 16) * row, Math.min(drawn, locations) * row, 16, batch * row,
    hammingScratchBytes(row, batch), 4 * batch * Math.ceil(locations / roomFor), 4 * batch,
  ]
}

/** Activation within a Hamming radius of dense addresses. */
export function circleActivation(
  kernels: Kernels, bits: number, count: number, locations: DenseAddresses | RandomAddresses,
): Activation {
  const row = packedLength(bits)
  const blocks = kernels.uint8(16 * Math.ceil(count / 16) * 4 * row)
  const addresses = kernels.uint32(Math.min(drawn, count) * row)
  const key = kernels.uint32(4)
  const cues = kernels.uint32(batch * row)
  const scratch = kernels.uint8(hammingScratchBytes(4 * row, batch))
  const room = Math.ceil(count / roomFor)
  const lists = kernels.uint32(batch * room)
  const found = kernels.uint32(batch)
  const radius = {
    write: integerIn('radius', locations.radius, 0, 0x7fff_ffff),
    read: integerIn('readRadius', locations.readRadius ?? locations.radius, 0, 0x7fff_ffff),
  }
  if (locations.kind === 'random') key.set(locations.key)
  for (let first = 0; first < count; first += drawn) {
    const some = addresses.subarray(0, Math.min(drawn, count - first) * row)
    if (locations.kind === 'dense') some.set(locations.addresses.subarray(first * row, first * row + some.length))
    else drawAddresses(kernels, some, bits, key, first)
    kernels.interleaveRows(some, row, some.length / row, 4 * row, blocks.subarray(first * 4 * row))
  }
  const one: Activation['one'] = (word, use, out) => {
    cues.set(word.packed)
    return kernels.hammingScan(blocks, 4 * row, count, cues, radius[use], scratch, out)
  }
  return {
    one,
    many(words, use, out, take) {
      for (let first = 0; first < words.length; first += batch) {
        const some = words.slice(first, first + batch)
        some.forEach((word, index) => cues.set(word.packed, index * row))
        kernels.hammingScanMany(
          blocks, 4 * row, count, cues, row, some.length, radius[use], scratch, lists, room, found)
        const counts = found.slice()
        some.forEach((word, index) => {
          const active = counts[index]!
          if (active <= room) take(lists.subarray(index * room, (index + 1) * room), active)
          else take(out, one(word, use, out))
        })
      }
    },
  }
}

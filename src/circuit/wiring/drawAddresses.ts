import { rowDraws } from '../../random/stream.js'
import { packedLength } from '../../words/word.js'

/**
 * Fills `addresses` with a packed address of `bits` fair coins for every location from `first` on. A location's draws
 * depend on its number only.
 */
export function drawAddresses(addresses: Uint32Array, first: number, bits: number, key: Uint32Array): void {
  const row = packedLength(bits)
  const last = (bits & 31) === 0 ? -1 : (1 << (bits & 31)) - 1
  for (let location = 0; location * row < addresses.length; location++) {
    const draw = rowDraws(key, first + location)
    for (let part = 0; part < row; part++) addresses[location * row + part] = draw()
    addresses[location * row + row - 1]! &= last
  }
}

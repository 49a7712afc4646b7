import type { Kernels } from '../../kernels/kernels.js'
import { packedLength } from '../../words/word.js'

/**
 * Fills packed rows with fair random bits; those of location i are the draws of row i under the key, so that they do not
 * depend on others. `first` is the number of the first location.
 */
export function drawAddresses(
  kernels: Kernels, rows: Uint32Array, bits: number, key: Uint32Array, first: number,
): void {
  const row = packedLength(bits)
  const last = (bits & 31) === 0 ? -1 : (1 << (bits & 31)) - 1
  for (let location = 0; location * row < rows.length; location++) {
    const address = rows.subarray(location * row, (location + 1) * row)
    kernels.fillThreefry(key, first + location, 0, address)
    address[row - 1]! &= last
  }
}

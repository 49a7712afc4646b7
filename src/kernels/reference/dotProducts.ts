import type { KernelFunctions } from '../kernelFunctions.js'

export const dotProducts: KernelFunctions['dotProducts'] = (queries, queryCount, width, keys, count, out) => {
  for (let query = 0; query < queryCount; query++) {
    for (let key = 0; key < count; key++) {
      const first = (key & ~7) * width + (key & 7)
      let sum = 0
      for (let column = 0; column < width; column++) sum += queries[query * width + column]! * keys[first + 8 * column]!
      out[query * count + key] = sum
    }
  }
}

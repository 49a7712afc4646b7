import type { KernelFunctions } from '../kernelFunctions.js'

export const addWeighted: KernelFunctions['addWeighted'] = (weights, queryCount, rows, count, width, out) => {
  for (let query = 0; query < queryCount; query++) {
    for (let row = 0; row < count; row++) {
      const weight = weights[query * count + row]!
      if (weight === 0) continue
      for (let column = 0; column < width; column++) {
        out[query * width + column]! += weight * rows[row * width + column]!
      }
    }
  }
}

import { popcount32 } from '../../words/distance.js'
import type { KernelFunctions } from '../kernelFunctions.js'

export const deliverDense: KernelFunctions['deliverDense'] = (
  rows, wordsPerRow, count, ones, zeros, weight, input,
) => {
  for (let row = 0, next = 0; row < count; row++) {
    let matches = 0
    for (let part = 0; part < wordsPerRow; part++) {
      const bits = rows[next++]!
      matches += popcount32((bits & ones[part]!) | (~bits & zeros[part]!))
    }
    input[row]! += matches * weight
  }
}

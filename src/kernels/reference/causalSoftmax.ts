import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

export const causalSoftmax: KernelFunctions['causalSoftmax'] = (scores, count, weights) => {
  for (let query = 0; query < count; query++) {
    const first = query * count
    const end = first + query + 1
    let greatest = scores[first]!
    for (let key = first + 1; key < end; key++) if (scores[key]! > greatest) greatest = scores[key]!
    let sum = 0
    for (let key = first; key < end; key++) sum += exp(scores[key]! - greatest)
    for (let key = first; key < end; key++) weights[key] = exp(scores[key]! - greatest) / sum
    weights.fill(0, end, first + count)
  }
}

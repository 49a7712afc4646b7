import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

/** √(2/π). */
const scale = 0.7978845608028654

// ½·x·(1 + tanh u) = x / (1 + exp(−2u)), and the right side loses nothing where tanh u is near −1.
export const gelu: KernelFunctions['gelu'] = (values, count) => {
  for (let index = 0; index < count; index++) {
    const x = values[index]!
    const argument = scale * (x + 0.044715 * x * x * x)
    values[index] = x / (1 + exp(-2 * argument))
  }
}

import type { KernelFunctions } from '../kernelFunctions.js'

export const normaliseRows: KernelFunctions['normaliseRows'] = (values, rows, width, gain, bias, epsilon, out) => {
  for (let first = 0; first < rows * width; first += width) {
    let sum = 0
    for (let column = 0; column < width; column++) sum += values[first + column]!
    const mean = sum / width
    let squares = 0
    for (let column = 0; column < width; column++) {
      const difference = values[first + column]! - mean
      squares += difference * difference
    }
    const deviation = Math.sqrt(squares / width + epsilon)
    for (let column = 0; column < width; column++) {
      out[first + column] = ((values[first + column]! - mean) / deviation) * gain[column]! + bias[column]!
    }
  }
}

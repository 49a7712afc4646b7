import type { KernelFunctions } from '../kernelFunctions.js'

// Products and sums of two float32 numbers, rounded from float64 to float32, are the correctly rounded ones.
export const multiplyMatrices: KernelFunctions['multiplyMatrices'] = (
  left, rows, inner, right, columns, bias, _panel, out,
) => {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = bias[column]!
      for (let index = 0; index < inner; index++) {
        sum = Math.fround(sum + Math.fround(left[row * inner + index]! * right[index * columns + column]!))
      }
      out[row * columns + column] = sum
    }
  }
}

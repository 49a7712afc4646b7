import type { KernelFunctions } from '../kernelFunctions.js'

export const addToByteRows: KernelFunctions['addToByteRows'] = (
  rows, width, volley, spikes, delta, minimum, maximum,
) => {
  for (let spike = 0; spike < spikes; spike++) {
    const first = volley[spike]! * width
    for (let column = 0; column < width; column++) {
      const sum = rows[first + column]! + delta[column]!
      rows[first + column] = sum < minimum ? minimum : sum > maximum ? maximum : sum
    }
  }
}

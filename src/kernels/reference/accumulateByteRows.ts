import type { KernelFunctions } from '../kernelFunctions.js'

export const accumulateByteRows: KernelFunctions['accumulateByteRows'] = (rows, width, volley, spikes, sums) => {
  for (let spike = 0; spike < spikes; spike++) {
    const first = volley[spike]! * width
    for (let column = 0; column < width; column++) sums[column]! += rows[first + column]!
  }
}

import { createKernels } from '../../kernels/kernels.js'

const { exp } = createKernels(0)

/**
 * softmax(β · fields), written to `out`, which may be `fields`. The greatest field is subtracted first, so that no
 * exponential overflows; sums are made from the first to the last.
 */
export function softmax(fields: Float64Array, beta: number, out: Float64Array): Float64Array {
  let greatest = -Infinity
  for (let index = 0; index < fields.length; index++) greatest = Math.max(greatest, fields[index]!)
  let total = 0
  for (let index = 0; index < fields.length; index++) {
    out[index] = exp(beta * (fields[index]! - greatest))
    total += out[index]!
  }
  for (let index = 0; index < fields.length; index++) out[index]! /= total
  return out
}

import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

const { fround } = Math

export const attendSigned: KernelFunctions['attendSigned'] = (
  distances, count, beta, tolerance, rows, wordsPerRow, length, weights, out,
) => {
  out.fill(0, 0, length)
  let nearest = 65535
  for (let row = 0; row < count; row++) if (distances[row]! < nearest) nearest = distances[row]!
  let reach = 0
  for (; reach <= length - nearest; reach++) {
    const weight = exp(-2 * beta * reach / length)
    if (weight * count < tolerance) break
    weights[reach] = weight
  }
  let total = 0
  let taken = 0
  for (let row = 0; row < count; row++) {
    const offset = distances[row]! - nearest
    if (offset >= reach) continue
    const weight = fround(weights[offset]!)
    for (let column = 0; column < length; column++) {
      const one = (rows[row * wordsPerRow + (column >> 5)]! >>> (column & 31)) & 1
      out[column] = out[column]! + (one === 1 ? weight : -weight)
    }
    total += weights[offset]!
    taken++
  }
  if (taken === 0) return 0
  const factor = fround(1 / total)
  for (let column = 0; column < length; column++) out[column] = out[column]! * factor
  return taken
}

import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

const countedMax = 248

// Nearest distances first; of one distance, the ones of each column are counted before they are weighed, at most
// 248 rows at a time.
export const attendSigned: KernelFunctions['attendSigned'] = (
  distances, count, beta, tolerance, rows, wordsPerRow, length, _scratch, out,
) => {
  const columns = 32 * wordsPerRow
  out.fill(0, 0, columns)
  const nearest = distances.subarray(0, count).reduce((least, distance) => Math.min(least, distance), 0xffff)
  let total = 0
  let taken = 0
  for (let offset = 0; offset <= length - nearest; offset++) {
    const weight = exp(-2 * beta * offset / length)
    if (!(weight * count >= tolerance)) break
    const near = [...distances.subarray(0, count).keys()].filter((row) => distances[row] === nearest + offset)
    total += weight * near.length
    for (let first = 0; first < near.length; first += countedMax) {
      const counted = near.slice(first, first + countedMax)
      for (let column = 0; column < columns; column++) {
        const ones = counted.reduce((sum, row) =>
          sum + ((rows[row * wordsPerRow + (column >> 5)]! >>> (column & 31)) & 1), 0)
        out[column]! += weight * (2 * ones - counted.length)
      }
    }
    taken += near.length
  }
  if (taken === 0) return 0
  const factor = 1 / total
  for (let column = 0; column < columns; column++) out[column]! *= factor
  return taken
}

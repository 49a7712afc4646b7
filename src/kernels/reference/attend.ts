import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

const { fround } = Math

/**
 * The dot product in float32: eight partial sums, of the columns with the same remainder by 8, added as a tree; the
 * columns beyond the last whole eight come last, one by one.
 */
function dot(query: Float32Array, width: number, keys: Float32Array, first: number): number {
  const partial = new Float32Array(8)
  const whole = width & ~7
  for (let column = 0; column < whole; column++) {
    partial[column & 7] = partial[column & 7]! + fround(query[column]! * keys[first + column]!)
  }
  const lane = (index: number): number => fround(partial[index]! + partial[index + 4]!)
  let sum = fround(fround(lane(0) + lane(1)) + fround(lane(2) + lane(3)))
  for (let column = whole; column < width; column++) {
    sum = fround(sum + fround(query[column]! * keys[first + column]!))
  }
  return sum
}

// Keys come in blocks of four, the last ones alone. Where a block has a score above all before, the sums so far are
// scaled down to it first.
export const attend: KernelFunctions['attend'] = (query, width, keys, count, beta, values, valueWidth, out) => {
  out.fill(0, 0, valueWidth)
  let greatest = -Infinity
  let total = 0
  for (let row = 0; row < count;) {
    const end = row + 4 <= count ? row + 4 : row + 1
    const scores: number[] = []
    for (let key = row; key < end; key++) scores.push(beta * dot(query, width, keys, key * width))
    const most = scores.reduce((left, right) => left > right ? left : right)
    if (most > greatest) {
      const kept = exp(greatest - most)
      for (let column = 0; column < valueWidth; column++) out[column] = out[column]! * fround(kept)
      total *= kept
      greatest = most
    }
    for (const score of scores) {
      const weight = exp(score - greatest)
      total += weight
      for (let column = 0; column < valueWidth; column++) {
        out[column] = out[column]! + fround(fround(weight) * values[row * valueWidth + column]!)
      }
      row++
    }
  }
  const factor = fround(1 / total)
  for (let column = 0; column < valueWidth; column++) out[column] = out[column]! * factor
}

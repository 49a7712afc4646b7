import type { KernelFunctions } from '../kernelFunctions.js'
import { exp } from './exp.js'

const { fround } = Math

/**
 * The dot product in float32: four partial sums, of the columns with the same remainder by 4, added as a tree; the
 * columns beyond the last whole eight come last, one by one.
 */
function dot(query: Float32Array, width: number, keys: Float32Array, first: number): number {
  const partial = new Float32Array(4)
  const whole = width & ~7
  for (let column = 0; column < whole; column++) {
    partial[column & 3] = partial[column & 3]! + fround(query[column]! * keys[first + column]!)
  }
  let sum = fround(fround(partial[0]! + partial[1]!) + fround(partial[2]! + partial[3]!))
  for (let column = whole; column < width; column++) {
    sum = fround(sum + fround(query[column]! * keys[first + column]!))
  }
  return sum
}

// Keys come in blocks of four, the last ones alone. Where a block has a score above all before, the sums so far are
// scaled down to it first.
export const attend: KernelFunctions['attend'] = (query, width, keys, count, beta, values, out) => {
  out.fill(0, 0, width)
  let greatest = -Infinity
  let total = 0
  for (let row = 0; row < count;) {
    const end = row + 4 <= count ? row + 4 : row + 1
    const scores: number[] = []
    for (let key = row; key < end; key++) scores.push(beta * dot(query, width, keys, key * width))
    const most = scores.reduce((left, right) => left > right ? left : right)
    if (most > greatest) {
      const kept = exp(greatest - most)
      for (let column = 0; column < width; column++) out[column] = out[column]! * fround(kept)
      total *= kept
      greatest = most
    }
    for (const score of scores) {
      const weight = exp(score - greatest)
      total += weight
      for (let column = 0; column < width; column++) {
        out[column] = out[column]! + fround(fround(weight) * values[row * width + column]!)
      }
      row++
    }
  }
  const factor = fround(1 / total)
  for (let column = 0; column < width; column++) out[column] = out[column]! * factor
}

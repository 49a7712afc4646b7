import type { Distribution } from '../binomialDistribution.js'
import { integerIn } from '../integerIn.js'
import { weightCurve, type WeightCurve } from '../retrieval/weightCurve.js'

/**
 * The weight curve of a memory of sparse addresses, words of n bits with exactly L ones, from its shared probability at
 * the even distances 0 … 2·min(L, n − L); no other distance occurs. So that the curve has a value everywhere, odd
 * distances lie between their neighbours, and beyond the largest it is 0. Critical distances go in steps of 2.
 */
export function sparseCurve(bits: number, ones: number, shared: (distance: number) => number): WeightCurve {
  const distances = sparseDistances(bits, ones)
  const weights = new Float64Array(bits + 1)
  for (let distance = 0; distance < distances.probabilities.length; distance += 2) weights[distance] = shared(distance)
  for (let distance = 1; distance < distances.probabilities.length; distance += 2) {
    weights[distance] = (weights[distance - 1]! + weights[distance + 1]!) / 2
  }
  return weightCurve(weights, distances)
}

/**
 * The Hamming distance of two random words of n bits with exactly L ones: 2·(L − s) where the number s of common ones
 * is hypergeometric, mean L²/n. To about 1e-13. Throws an InputError unless 1 ≤ ones ≤ bits are integers.
 */
export function sparseDistances(bits: number, ones: number): Distribution {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('ones', ones, 1, bits)
  const most = Math.min(ones, bits - ones)
  const logs = new Float64Array(most + 1)
  for (let half = 1; half <= most; half++) {
    logs[half] = logs[half - 1]! + Math.log(((ones - half + 1) * (bits - ones - half + 1)) / (half * half))
  }
  const peak = logs.reduce((largest, log) => Math.max(largest, log), 0)
  const relatives = logs.map((log) => Math.exp(log - peak))
  const total = relatives.reduce((sum, relative) => sum + relative, 0)
  const probabilities = new Float64Array(2 * most + 1)
  relatives.forEach((relative, half) => { probabilities[2 * half] = relative / total })
  return { first: 0, probabilities }
}

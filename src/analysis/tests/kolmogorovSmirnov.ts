import { exp } from '../../kernels/reference/exp.js'
import { checkValues } from '../checkValues.js'

/** Up to so many pairs of values p is exact. */
export const exactPairsMax = 1_000_000

/** The two-sample test of Kolmogorov and Smirnov. */
export interface KolmogorovSmirnovTest {
  /** The largest distance between the two empirical distribution functions. */
  readonly distance: number
  readonly p: number
  readonly method: 'exact' | 'limit'
}

/**
 * The test of Smirnov (1939) that two groups are drawn from one distribution. p is exact, over all divisions of the
 * values found, ties included (Schröer & Trenkler 1995), for up to a million pairs; else that of the limit
 * distribution. Throws an InputError when a group is empty or a value is not finite.
 */
export function kolmogorovSmirnovTest(left: ArrayLike<number>, right: ArrayLike<number>): KolmogorovSmirnovTest {
  checkValues('left', left, 1)
  checkValues('right', right, 1)
  const [m, n] = [left.length, right.length]
  const sorted = [...steps(left, n), ...steps(right, -m)].sort((one, other) => one.value - other.value)
  // The functions may be compared only after all values that are equal. Distances times m·n are whole.
  const ends = Uint8Array.from({ length: m + n + 1 }, (_, seen) =>
    (seen > 0 && sorted[seen - 1]!.value !== sorted[seen]?.value ? 1 : 0))
  let [height, largest] = [0, 0]
  sorted.forEach(({ step }, index) => {
    height += step
    if (ends[index + 1] === 1) largest = Math.max(largest, Math.abs(height))
  })
  const distance = largest / (m * n)
  return m * n <= exactPairsMax ? { distance, p: shareAsFar(m, n, largest, ends), method: 'exact' }
    : { distance, p: kolmogorovTail(distance * Math.sqrt((m * n) / (m + n))), method: 'limit' }
}

const steps = (values: ArrayLike<number>, step: number) => Array.from(values, (value) => ({ value, step }))

/**
 * The share of the orders of m left and n right values whose functions are as far apart anywhere. Of an order that has
 * i and j of them behind it, the last one was of the left group with chance i/(i + j).
 */
function shareAsFar(m: number, n: number, largest: number, ends: Uint8Array): number {
  if (largest === 0) return 1
  const shares = new Float64Array(n + 1)
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const isFar = ends[i + j] === 1 && Math.abs(i * n - j * m) >= largest
      if (isFar) shares[j] = 1
      else if (i + j > 0) shares[j] = (i * shares[j]! + (j > 0 ? j * shares[j - 1]! : 0)) / (i + j)
    }
  }
  return shares[n]!
}

/** P(K ≥ x) of Kolmogorov's distribution (1933): 2·Σ (−1)^(k − 1)·exp(−2k²x²). */
export function kolmogorovTail(x: number): number {
  if (x < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 40; k++) sum += (k % 2 === 1 ? 1 : -1) * exp(-2 * k * k * x * x)
  return Math.min(1, 2 * sum)
}

import { integerIn } from './integerIn.js'

/**
 * The binomial coefficient C(n, k), exact; 0 where k < 0 or k > n.
 * Throws an InputError unless n ≥ 0 and k are integers.
 */
export function binomial(n: number, k: number): bigint {
  integerIn('n', n, 0, Number.MAX_SAFE_INTEGER)
  integerIn('k', k, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  if (k < 0 || k > n) return 0n
  const fewer = Math.min(k, n - k)
  let coefficient = 1n
  for (let index = 1; index <= fewer; index++) {
    coefficient = (coefficient * BigInt(n - fewer + index)) / BigInt(index)
  }
  return coefficient
}

/** C(n, 0), C(n, 1), …, C(n, last), exact; 0 beyond n. Throws an InputError unless n and last are integers ≥ 0. */
export function binomialRow(n: number, last: number): bigint[] {
  integerIn('n', n, 0, Number.MAX_SAFE_INTEGER)
  integerIn('last', last, 0, Number.MAX_SAFE_INTEGER)
  const row = [1n]
  for (let k = 1; k <= last; k++) row.push((row[k - 1]! * BigInt(n - k + 1)) / BigInt(k))
  return row
}

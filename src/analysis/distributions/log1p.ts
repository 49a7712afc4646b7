import { log } from '../../kernels/reference/log.js'

/**
 * ln(1 + x) for x ≥ −1 with the digits that 1 + x loses, the same on every engine: ln(u)·x/(u − 1) with u the rounded
 * 1 + x (Kahan; Goldberg 1991, theorem 4).
 */
export function log1p(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (log(sum) * x) / (sum - 1)
}

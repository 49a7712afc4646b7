import { studentTwoTails } from './tails.js'

/** P(t ≥ value) of Student's distribution. */
export function studentTail(value: number, freedom: number): number {
  const half = studentTwoTails(value, freedom) / 2
  return value >= 0 ? half : 1 - half
}

/** The t with P(Student's t ≥ t) = p, 0 < p < 1, by bisection to the last digit. NaN for other p. */
export function studentExceeded(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) return NaN
  if (p > 0.5) return -studentExceeded(1 - p, freedom)
  let high = 1
  while (studentTail(high, freedom) > p) high *= 2
  let low = 0
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (studentTail(middle, freedom) > p) low = middle
    else high = middle
  }
}

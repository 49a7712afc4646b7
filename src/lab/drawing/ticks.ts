/**
 * The step of an axis: 1, 2 or 5 times a power of ten, the smallest that gives at most `most` of them over a span.
 */
export function tickStep(span: number, most: number): number {
  const rough = span / Math.max(1, most)
  if (!(rough > 0 && rough < Infinity)) return 1
  const exponent = rough.toExponential().split('e')[1]
  const steps = [1, 2, 5, 10].map((factor) => Number(`${factor}e${exponent}`))
  return steps.find((step) => step >= rough * (1 - 1e-9))!
}

/** The multiples of a step from `from` to `to`, both included. */
export function ticksBetween(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  const count = Math.max(0, last - first + 1)
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

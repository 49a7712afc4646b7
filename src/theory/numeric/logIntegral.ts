/** The points of the Gauss–Legendre rule on one panel. */
const order = 16
const tolerance = 2e-14
const depthMax = 60
const { nodes, weights } = legendreRule(order)

/**
 * ln ∫ exp(logIntegrand(x)) dx from `from` to `to`, to about 1e-13 of the integral, also where the integral itself is
 * beyond the range of a number; −Infinity for an empty interval or an integrand of 0. It bisects panels until the
 * 16-point Gauss–Legendre rule agrees with itself. It is meant for integrands that do not rise with x, and starts with
 * panels that are graded, `gradings` times by 4, towards `from`: with 6 it resolves a peak there down to 1/100,000 of
 * the interval.
 */
export function logIntegral(
  logIntegrand: (x: number) => number, from: number, to: number, gradings = 6,
): number {
  if (!(to > from)) return -Infinity
  const peak = Math.max(logIntegrand(from), logIntegrand((from + to) / 2), logIntegrand(to))
  if (peak === -Infinity) return -Infinity
  const panel = (low: number, high: number): number => {
    const centre = (low + high) / 2
    const half = (high - low) / 2
    let sum = 0
    for (let index = 0; index < order; index++) {
      sum += weights[index]! * Math.exp(logIntegrand(centre + half * nodes[index]!) - peak)
    }
    return half * sum
  }
  let total = 0
  const refine = (low: number, high: number, whole: number, depth: number): void => {
    const centre = (low + high) / 2
    const left = panel(low, centre)
    const right = panel(centre, high)
    if (Math.abs(left + right - whole) <= tolerance * (total + left + right) || depth === depthMax) {
      total += left + right
      return
    }
    refine(low, centre, left, depth + 1)
    refine(centre, high, right, depth + 1)
  }
  let low = from
  for (let grading = gradings; grading >= 0; grading--) {
    const high = grading === 0 ? to : from + (to - from) * 2 ** (-2 * grading)
    refine(low, high, panel(low, high), 0)
    low = high
  }
  return peak + Math.log(total)
}

/** Nodes and weights on −1 … 1: the roots of the Legendre polynomial P, by Newton's method, and 2/((1 − x²)·P′(x)²). */
function legendreRule(count: number): { nodes: Float64Array; weights: Float64Array } {
  const roots = new Float64Array(count)
  const shares = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))
    let slope = 0
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, x]
      for (let degree = 2; degree <= count; degree++) {
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree]
      }
      slope = (count * (x * value - before)) / (x * x - 1)
      x -= value / slope
    }
    roots[index] = x
    shares[index] = 2 / ((1 - x * x) * slope * slope)
  }
  return { nodes: roots, weights: shares }
}

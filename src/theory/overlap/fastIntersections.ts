import { integerIn } from '../integerIn.js'

/**
 * I(d_v, d, n)/2^n for d_v = 0 … n in floating point, to about 1e-12 of its value, for scans over many radii: some ten
 * microseconds a radius at n = 1000 where exact integers take milliseconds. The lunes of Kanerva's recurrence are
 * added from the far end, so that nothing cancels. Returns the function of the radius for one n. What is below 1e-300
 * may be 0.
 * Throws an InputError unless 1 ≤ bits and 0 ≤ radius < bits/2 are integers.
 */
export function fastIntersections(bits: number): (radius: number) => Float64Array {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  const firstLunes = fairCoins(bits - 1)
  return (radius) => {
    integerIn('radius', radius, 0, Math.ceil(bits / 2) - 1)
    const lunes = new Float64Array(radius + 1)
    // L(0) = C(n−1, d)/2^n; L(h) = C(2h, h)·C(n−1−2h, d−h)/2^n is lost from distance 2h to 2h + 1.
    let lune = firstLunes[radius]! / 2
    for (let half = 0; half <= radius; half++) {
      lunes[half] = lune
      const above = bits - 1 - 2 * half
      lune *= (2 * (2 * half + 1) * (radius - half) * (bits - 1 - half - radius)) / ((half + 1) * above * (above - 1))
    }
    const shared = new Float64Array(bits + 1)
    for (let half = radius; half >= 0; half--) {
      const even = 2 * half
      shared[even] = (even + 2 <= bits ? shared[even + 2]! : 0) + lunes[half]!
      if (even > 0) shared[even - 1] = shared[even]!
    }
    return shared
  }
}

/** C(n, k)/2^n for k = 0 … n, outwards from the middle; 0 where it is below the range of numbers. */
export function fairCoins(trials: number): Float64Array {
  const probabilities = new Float64Array(trials + 1)
  const middle = Math.floor(trials / 2)
  probabilities[middle] = 1
  for (let k = middle; k > 0; k--) probabilities[k - 1] = (probabilities[k]! * k) / (trials - k + 1)
  for (let k = middle; k < trials; k++) probabilities[k + 1] = (probabilities[k]! * (trials - k)) / (k + 1)
  // The smallest first.
  let total = 0
  for (let offset = trials; offset >= 0; offset--) {
    total += (probabilities[middle - offset] ?? 0) + (offset === 0 ? 0 : (probabilities[middle + offset] ?? 0))
  }
  return probabilities.map((relative) => relative / total)
}

/** The vector of length 1 in the same direction. Throws a RangeError for one that has none. */
export function unit(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(vector, vector))
  if (!(norm > 0 && norm < Infinity)) throw new RangeError(`a vector of length ${norm} has no direction`)
  return vector.map((element) => element / norm)
}

/** The cosines of a vector with others, all of length 1; rounding beyond ±1 is cut off. */
export const cosines = (cue: Float64Array, addresses: readonly Float64Array[]): Float64Array =>
  Float64Array.from(addresses, (address) => Math.max(-1, Math.min(1, dot(cue, address))))

/** Σ left · right, from the first element to the last. */
function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!
  return sum
}

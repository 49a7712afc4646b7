import { dot, lengthOf } from '../../words/vector.js'

/** The vector of length 1 in the same direction. Throws a RangeError for one that has none. */
export function unit(vector: Float64Array): Float64Array {
  const norm = lengthOf(vector)
  if (!(norm > 0 && norm < Infinity)) throw new RangeError(`a vector of length ${norm} has no direction`)
  return vector.map((element) => element / norm)
}

/** The cosines of a vector with others, all of length 1; rounding beyond ±1 is cut off. */
export const cosines = (cue: Float64Array, addresses: readonly Float64Array[]): Float64Array =>
  Float64Array.from(addresses, (address) => Math.max(-1, Math.min(1, dot(cue, address))))

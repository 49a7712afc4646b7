/** Σ left · right, from the first element to the last. */
export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!
  return sum
}

/** The Euclidean length of a vector. */
export const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector))

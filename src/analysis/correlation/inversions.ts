/**
 * The number of pairs of a list that stand in descending order, by merge sort in n·log n steps (Knight 1966). Sorts
 * `values` in place; equal ones are no inversion.
 */
export function countInversions(values: Float64Array): number {
  let from: Float64Array = values
  let to: Float64Array = new Float64Array(values.length)
  let inversions = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let low = 0; low < values.length; low += 2 * width) {
      const middle = Math.min(low + width, values.length)
      const high = Math.min(low + 2 * width, values.length)
      let left = low
      let right = middle
      for (let place = low; place < high; place++) {
        if (right === high || (left < middle && from[left]! <= from[right]!)) {
          to[place] = from[left++]!
        } else {
          to[place] = from[right++]!
          inversions += middle - left
        }
      }
    }
    [from, to] = [to, from]
  }
  if (from !== values) values.set(from)
  return inversions
}

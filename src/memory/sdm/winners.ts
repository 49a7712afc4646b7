/**
 * Lists in `out`, ascending, the numbers of the `count` greatest of `values`; of equal ones the first. `scratch` has
 * room for all values. What Golgi cells do in the granular layer: however high or low the excitation, as many cells fire.
 */
export function winners(values: Float64Array, count: number, scratch: Float64Array, out: Uint32Array): void {
  const least = greatest(values, count, scratch)
  let above = 0
  for (let index = 0; index < values.length; index++) if (values[index]! > least) above++
  let equals = count - above
  for (let index = 0, found = 0; found < count; index++) {
    const value = values[index]!
    if (value < least || (value === least && equals-- <= 0)) continue
    out[found++] = index
  }
}

/** The value of rank `rank` from the top, 1 being the greatest, by quickselect (Hoare 1961). */
function greatest(values: Float64Array, rank: number, scratch: Float64Array): number {
  scratch.set(values)
  let low = 0
  let high = values.length - 1
  const at = rank - 1
  while (low < high) {
    const pivot = scratch[(low + high) >>> 1]!
    let left = low
    let right = high
    while (left <= right) {
      while (scratch[left]! > pivot) left++
      while (scratch[right]! < pivot) right--
      if (left > right) break
      const kept = scratch[left]!
      scratch[left++] = scratch[right]!
      scratch[right--] = kept
    }
    if (at <= right) high = right
    else if (at >= left) low = left
    else break
  }
  return scratch[at]!
}

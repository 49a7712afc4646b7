/** Where the greatest value stands; the first of equal ones, and 0 where there is none. */
export function greatestAt(values: Float64Array): number {
  let best = 0
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index
  return best
}

/** Ranks of values, 1 … n, equal ones sharing their mean rank, and what ties take from variances of rank sums. */
export interface Ranks {
  readonly ranks: Float64Array
  /** Σ (t³ − t) over the groups of t equal values; 0 without ties. */
  readonly tied: number
}

/** The mid-ranks (Kendall 1945) of finite numbers. */
export function midRanks(values: ArrayLike<number>): Ranks {
  const places = Array.from({ length: values.length }, (_, place) => place)
    .sort((left, right) => values[left]! - values[right]!)
  const ranks = new Float64Array(values.length)
  let tied = 0
  for (let start = 0; start < places.length;) {
    let end = start
    while (end < places.length && values[places[end]!] === values[places[start]!]) end++
    for (let place = start; place < end; place++) ranks[places[place]!] = (start + end + 1) / 2
    tied += (end - start) * ((end - start) ** 2 - 1)
    start = end
  }
  return { ranks, tied }
}

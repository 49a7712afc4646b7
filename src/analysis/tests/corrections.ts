/** p values corrected for their number, in the order given; NaN stays NaN and does not count. */
export type Correction = (p: readonly number[]) => number[]

/**
 * Holm's step-down correction (1979), which bounds the chance of any false rejection: the largest (n − k)·p₍ₖ₎ so
 * far.
 */
export const holm: Correction = (p) => {
  const corrected = [...p]
  const order = ascending(p)
  let largest = 0
  order.forEach((place, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * p[place]!))
    corrected[place] = largest
  })
  return corrected
}

/**
 * Benjamini & Hochberg's step-up correction (1995), which bounds the expected share of false rejections among all, for
 * independent or positively dependent tests: the least n·p₍ₖ₎/k from above.
 */
export const benjaminiHochberg: Correction = (p) => {
  const corrected = [...p]
  const order = ascending(p)
  let least = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const place = order[rank - 1]!
    least = Math.min(least, (order.length * p[place]!) / rank)
    corrected[place] = least
  }
  return corrected
}

const ascending = (p: readonly number[]): number[] =>
  [...p.keys()].filter((place) => !Number.isNaN(p[place])).sort((left, right) => p[left]! - p[right]!)

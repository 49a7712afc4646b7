/** The numbers above `from`, up to `to`. */
export interface HistogramBin {
  readonly from: number
  readonly to: number
  /** Where a logarithmic axis shows it: √(from·to). */
  readonly centre: number
  readonly count: number
}

const binsOfOctave = 4
const [powerMin, powerMax] = [-4, 12]

/** Quarter octaves, by square roots, for they are the same on every machine. */
const edges: readonly number[] = Array.from({ length: (powerMax - powerMin) * binsOfOctave + 1 }, (_, index) => {
  const octave = powerMin + Math.floor(index / binsOfOctave)
  return 2 ** octave * [1, Math.sqrt(Math.SQRT2), Math.SQRT2, Math.SQRT2 * Math.sqrt(Math.SQRT2)][index % binsOfOctave]!
})

/**
 * Counts of values in bins of equal ratio, 4 in a doubling, from the first to the last that is not empty. Values that
 * are not above 1/16 or are above 4096 are counted apart.
 */
export function betaHistogram(
  values: readonly number[],
): { readonly bins: readonly HistogramBin[], readonly outside: number } {
  const counts = edges.slice(1).map(() => 0)
  let outside = 0
  for (const value of values) {
    const index = edges.findIndex((edge) => value <= edge) - 1
    if (index < 0) outside++
    else counts[index] = counts[index]! + 1
  }
  const [first, last] = [counts.findIndex((count) => count > 0), counts.findLastIndex((count) => count > 0)]
  const bins = counts.map((count, index) => {
    const [from, to] = [edges[index]!, edges[index + 1]!]
    return { from, to, centre: Math.sqrt(from * to), count }
  })
  return { bins: first === -1 ? [] : bins.slice(first, last + 1), outside }
}

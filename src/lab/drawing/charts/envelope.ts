/**
 * A curve of many samples as one of few points that looks the same on so many pixel columns: the first, least, greatest
 * and last sample of each column, in their order. Xs ascend. A curve of fewer samples than that is given as it is.
 */
export function envelope(
  xs: ArrayLike<number>, ys: ArrayLike<number>, columns: number,
): { readonly x: number[]; readonly y: number[] } {
  const count = xs.length
  const every = Array.from({ length: count }, (_, index) => index)
  const kept = count <= 4 * columns ? every : keptOf(xs, ys, columns)
  return { x: kept.map((index) => xs[index]!), y: kept.map((index) => ys[index]!) }
}

function keptOf(xs: ArrayLike<number>, ys: ArrayLike<number>, columns: number): number[] {
  const [from, to] = [xs[0]!, xs[xs.length - 1]!]
  const kept: number[] = []
  for (let start = 0; start < xs.length;) {
    const column = columnOf(xs[start]!, from, to, columns)
    let [least, most, end] = [start, start, start]
    for (; end < xs.length && columnOf(xs[end]!, from, to, columns) === column; end++) {
      if (ys[end]! < ys[least]!) least = end
      if (ys[end]! > ys[most]!) most = end
    }
    kept.push(...[...new Set([start, least, most, end - 1])].sort((left, right) => left - right))
    start = end
  }
  return kept
}

const columnOf = (x: number, from: number, to: number, columns: number): number =>
  Math.min(columns - 1, Math.floor(((x - from) / (to - from)) * columns))

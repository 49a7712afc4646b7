/**
 * Places of labels on a line: each as near as can be to where it wants to be, in their order, at least `gap` apart and
 * within `from` to `to`. The least squares of the moves, by pooling neighbours that would collide; where there is no
 * room for all of them, they share it evenly.
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  if (wanted.length === 0) return []
  const room = wanted.length === 1 ? gap : Math.min(gap, (to - from) / (wanted.length - 1))
  const order = wanted.map((_, index) => index).sort((left, right) => wanted[left]! - wanted[right]!)
  /** Labels that touch: how many, and the mean of where the first of them would be. */
  const blocks: { count: number; first: number }[] = []
  for (const index of order) {
    blocks.push({ count: 1, first: wanted[index]! })
    for (;;) {
      const [above, below] = blocks.slice(-2) as [typeof blocks[number], typeof blocks[number] | undefined]
      if (below === undefined || above.first + room * above.count <= below.first) break
      const count = above.count + below.count
      above.first = (above.count * above.first + below.count * (below.first - room * above.count)) / count
      above.count = count
      blocks.pop()
    }
  }
  const places: number[] = []
  let next = from
  const after = order.map((_, rank) => to - room * (order.length - 1 - rank))
  for (const { count, first } of blocks) {
    for (let member = 0; member < count; member++) {
      const place = Math.min(after[places.length]!, Math.max(next, first + room * member))
      places.push(place)
      next = place + room
    }
  }
  const found = Array<number>(wanted.length)
  order.forEach((index, rank) => { found[index] = places[rank]! })
  return found
}

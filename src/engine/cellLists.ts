export const noCells = new Uint32Array(0)

/** Few cells are sorted faster in a loop than by the engine of JavaScript. */
const fewCells = 40

/** The first `count` of some cells, sorted in their place. */
export function sorted(cells: Uint32Array, count: number): Uint32Array {
  const first = cells.subarray(0, count)
  if (count > fewCells) return first.sort()
  for (let index = 1; index < count; index++) {
    const cell = first[index]!
    let place = index
    for (; place > 0 && first[place - 1]! > cell; place--) first[place] = first[place - 1]!
    first[place] = cell
  }
  return first
}

/** The ascending union of lists of cells. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length === 0) return noCells
  const all = concatenated(lists).sort()
  return all.filter((cell, index) => index === 0 || cell !== all[index - 1])
}

/** Lists one after another. */
export function concatenated(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0))
  let length = 0
  for (const list of lists) {
    all.set(list, length)
    length += list.length
  }
  return all
}

/** The lists of these lengths that follow one another in `all`. */
export function divided(all: Uint32Array, lengths: Uint32Array): Uint32Array[] {
  let end = 0
  return Array.from(lengths, (length) => {
    end += length
    return all.slice(end - length, end)
  })
}

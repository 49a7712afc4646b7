export const noCells = new Uint32Array(0)

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

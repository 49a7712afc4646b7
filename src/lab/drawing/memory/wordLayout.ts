/** Where the squares of a word are: `columns` in a row, each `cell` CSS pixels wide and high. */
export interface WordLayout {
  readonly columns: number
  readonly rows: number
  readonly cell: number
  readonly left: number
  readonly top: number
}

/** A word of so many bits in a box: squares as large as fit, centred; of whole pixels where they have 4 and more. */
export function wordLayout(length: number, columns: number, width: number, height: number): WordLayout {
  const rows = Math.max(1, Math.ceil(length / columns))
  const fits = Math.min(width / columns, height / rows)
  const cell = fits >= 4 ? Math.floor(fits) : fits
  return {
    columns, rows, cell, left: Math.floor((width - cell * columns) / 2), top: Math.floor((height - cell * rows) / 2),
  }
}

/** The bit whose square is at a place. */
export function bitOfPlace(
  { columns, rows, cell, left, top }: WordLayout, length: number, x: number, y: number,
): number | undefined {
  const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)]
  const bit = row * columns + column
  return column >= 0 && column < columns && row >= 0 && row < rows && bit < length ? bit : undefined
}

/** The bit that a key leads to from another one: arrows, Home and End within a row, with the word's ends as limits. */
export function bitAfterKey(bit: number, key: string, length: number, columns: number): number | undefined {
  const column = bit % columns
  const moved = {
    ArrowLeft: bit - 1, ArrowRight: bit + 1, ArrowUp: bit - columns, ArrowDown: bit + columns,
    Home: bit - column, End: Math.min(length - 1, bit - column + columns - 1),
  }[key]
  return moved === undefined ? undefined : moved >= 0 && moved < length ? moved : bit
}

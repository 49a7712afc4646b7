interface Cell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A rectangle, as bars and cells are, which do not lie on each other. */
const cell = /^M(-?[\d.]+),(-?[\d.]+)h([\d.]+)v([\d.]+)h-\3Z$/

export const isCell = (path: string): boolean => cell.test(path)

/**
 * The paths of rectangles of one look, joined where they touch: rows of them first, then rows below each other. Together they
 * cover what they did.
 */
export function mergedCells(paths: readonly string[]): string[] {
  const cells = paths.map((path): Cell => {
    const [, x, y, width, height] = cell.exec(path)!
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
  })
  const rows = joined(cells.toSorted((one, other) => one.y - other.y || one.x - other.x), (one, next) =>
    (one.y === next.y && one.height === next.height && touches(one.x, one.width, next.x)
      ? { ...one, width: tenths(one.width + next.width) } : undefined))
  const columns = rows.toSorted((one, other) => one.x - other.x || one.width - other.width || one.y - other.y)
  const blocks = joined(columns, (one, next) =>
    (one.x === next.x && one.width === next.width && touches(one.y, one.height, next.y)
      ? { ...one, height: tenths(one.height + next.height) } : undefined))
  return blocks.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h-${width}Z`)
}

/** Coordinates have been rounded to tenths. */
const tenths = (value: number): number => Math.round(10 * value) / 10
const touches = (from: number, length: number, next: number): boolean => tenths(from + length) === next

/** Each cell joined with the one before it, where they may be. */
function joined(cells: readonly Cell[], join: (one: Cell, next: Cell) => Cell | undefined): Cell[] {
  const all: Cell[] = []
  for (const next of cells) {
    const last = all.at(-1)
    const both = last && join(last, next)
    if (both) all[all.length - 1] = both
    else all.push(next)
  }
  return all
}

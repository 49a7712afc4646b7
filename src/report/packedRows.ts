import { packedIntegers, unpackedIntegers, type Steps } from './packedIntegers.js'

type Cell = number | string
type Row = Readonly<Record<string, Cell>>

/** Names that a column repeats are said once: which of them each row has. */
interface Named {
  readonly names: readonly string[]
  readonly at: readonly number[] | Steps
}

/** Rows by columns, so that a page says no name of a column or a panel twice. */
export type PackedRows = Readonly<Record<string, readonly Cell[] | Steps | Named>>

/** Packs rows that all have the columns of the first one; numbers keep all their digits. */
export function packedRows(rows: readonly Row[]): PackedRows {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((column) => {
    const cells = rows.map((row) => row[column]!)
    if (cells.every((cell) => typeof cell === 'string')) return [column, named(cells)]
    return [column, cells.every((cell) => typeof cell === 'number') ? packedIntegers(cells) : cells]
  }))
}

function named(cells: readonly string[]): Named {
  const places = new Map<string, number>()
  const at = cells.map((cell) => {
    const place = places.get(cell) ?? places.size
    places.set(cell, place)
    return place
  })
  return { names: [...places.keys()], at: packedIntegers(at) }
}

/** The rows as they were. */
export function unpackedRows(packed: PackedRows): Record<string, Cell>[] {
  const columns = Object.entries(packed).map(([column, cells]) => [column, 'names' in cells
    ? unpacked(cells.at).map((place) => cells.names[Number(place)]!) : unpacked(cells)] as const)
  return Array.from({ length: columns[0]?.[1].length ?? 0 }, (_, row) =>
    Object.fromEntries(columns.map(([column, cells]) => [column, cells[row]!])))
}

const unpacked = (cells: readonly Cell[] | Steps): readonly Cell[] => ('steps' in cells ? unpackedIntegers(cells) : cells)

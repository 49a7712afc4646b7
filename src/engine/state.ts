import { rangeOf, type Share } from '../circuit/share.js'

/** The state of an engine as named arrays of numbers: what a snapshot is made of. */
export type Numbers = Int16Array | Int32Array | Uint32Array | Float64Array

export interface Field {
  readonly name: string
  /**
   * How the arrays of the shares of a network make that of the whole: all are the same; they add up; they hold some
   * numbers of each cell of a population, so they follow one another; they are matrices with a column a cell; or they
   * are lists that follow one another, of which each share looks for what is its own.
   */
  readonly spread: Spread
  readonly values: Numbers
  /** Of fields by cells and columns: the number of cells of the whole population. */
  readonly cells?: number
}

export type Spread = 'same' | 'sum' | 'cells' | 'columns' | 'list'

/** A snapshot does not fit: it is damaged, of another circuit or seed, or of another version. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
}

/** The fields of a whole network, from which each part of the engine of one share takes its own. */
export class SavedState {
  readonly #fields: ReadonlyMap<string, Field>
  readonly #share: Share

  constructor(fields: readonly Field[], share: Share) {
    this.#fields = new Map(fields.map((field) => [field.name, field]))
    this.#share = share
  }

  /** This share's part of a field, as a copy. Sums go to the first share. */
  take<Kind extends Numbers>(name: string, kind: new (length: number) => Kind): Kind {
    const field = this.#fields.get(name)
    if (!field) throw new SnapshotError(`the snapshot has no field ${name}`)
    if (!(field.values instanceof kind)) throw new SnapshotError(`field ${name} of the snapshot has another type`)
    return partOf(field, this.#share) as Kind
  }

  /** Copies this share's part of a field into an array of the same length. */
  copy<Kind extends Numbers>(name: string, into: Kind): void {
    const values = this.take(name, into.constructor as new (length: number) => Kind)
    if (values.length !== into.length) {
      throw new SnapshotError(`field ${name} of the snapshot has ${values.length} numbers, but ${into.length} belong here`)
    }
    into.set(values)
  }
}

/** The fields of the whole network from those of all its shares, in order. */
export const wholeFields = (shares: readonly (readonly Field[])[]): Field[] =>
  shares[0]!.map((field, index) => ({ ...field, values: whole(field, shares.map((share) => share[index]!.values)) }))

function whole(field: Field, parts: readonly Numbers[]): Numbers {
  const { spread, values, cells = 0 } = field
  if (spread === 'same' || parts.length === 1) return values
  if (spread === 'sum') return values.map((_, index) => parts.reduce((sum, part) => sum + part[index]!, 0))
  const all = emptyLike(values, parts.reduce((sum, { length }) => sum + length, 0))
  const { rows, row } = shape(spread, all.length, cells)
  let column = 0
  for (const part of parts) {
    const width = part.length / rows
    for (let index = 0; index < rows; index++) {
      all.set(part.subarray(index * width, (index + 1) * width), index * row + column)
    }
    column += width
  }
  return all
}

function partOf({ spread, values, cells = 0 }: Field, share: Share): Numbers {
  if (spread === 'same' || spread === 'list' || (spread === 'sum' && share.index === 0)) return values.slice()
  if (spread === 'sum') return emptyLike(values, values.length)
  const { first, count } = rangeOf(cells, share)
  const { rows, row } = shape(spread, values.length, cells)
  const each = row / cells
  const part = emptyLike(values, rows * count * each)
  for (let index = 0; index < rows; index++) {
    const start = index * row + first * each
    part.set(values.subarray(start, start + count * each), index * count * each)
  }
  return part
}

/** How many rows a field by cells or by columns has, and how many numbers a row. */
const shape = (spread: Spread, length: number, cells: number): { readonly rows: number; readonly row: number } =>
  (spread === 'columns' ? { rows: length / cells, row: cells } : { rows: 1, row: length })

const emptyLike = (values: Numbers, length: number): Numbers =>
  new (values.constructor as new (length: number) => Numbers)(length)

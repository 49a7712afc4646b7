/** The synapses of a projection, row by row: the sources of each target, or the targets of each source. */
export interface Rows {
  readonly by: 'target' | 'source'
  /** All rows in their order, part by part, the same each time. A part is valid until the next one. */
  parts(): Iterable<RowsPart>
}

/** Rows with consecutive numbers. Row `first + i` has the cells from `offsets[i]` to before `offsets[i + 1]`. */
export interface RowsPart {
  readonly first: number
  readonly rows: number
  readonly offsets: Uint32Array
  readonly cells: Uint16Array | Uint32Array
}

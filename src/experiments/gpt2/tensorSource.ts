/** Where weights come from, one tensor at a time, so that a model need never lie in memory as a whole. */
export interface TensorSource {
  /** The file, for messages. */
  readonly source: string
  /** The shape of every tensor, by its name. */
  readonly shapes: ReadonlyMap<string, readonly number[]>
  /** All values of a tensor, row by row. Throws an InputError where they cannot be had. */
  read(name: string): Float32Array
  /** The given rows of a matrix, one after the other. Throws an InputError where they cannot be had. */
  readRows(name: string, rows: readonly number[]): Float32Array
}

/** Cells with consecutive numbers. */
export interface Range {
  readonly first: number
  readonly count: number
}

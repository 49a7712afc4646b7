/** A value of one column of a figure's data. */
export type Cell = number | string

/** A figure: what is plotted, as rows, and how, as a Vega-Lite specification whose `data` is named "rows". */
export interface Figure {
  /** File name without ending, and the anchor in the report: `error-against-noise`. */
  readonly name: string
  readonly title: string
  /** Full sentences: what is shown, how often, what the bands are. */
  readonly caption: string
  /** All that is plotted, one object a row, the same keys in each; it becomes the figure's CSV. */
  readonly rows: readonly Record<string, Cell>[]
  /** Vega-Lite 6 specification without data (the renderer adds `rows`). */
  readonly specification: Record<string, unknown>
}

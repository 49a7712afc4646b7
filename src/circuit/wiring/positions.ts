import { rowDraws } from '../../random/stream.js'

/** How the cells of a population lie on the folium, a sheet with its middle at (0, 0), in micrometres. */
export interface Layout {
  /** On a grid, in rows of rising mediolateral position; or each anywhere, drawn by the seed. */
  readonly layout: 'grid' | 'uniform'
  readonly mediolateralUm: number
  readonly sagittalUm: number
}

/** The mediolateral (x) and sagittal (y) position of every cell, in micrometres. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** The columns and rows of a grid, as square as whole numbers allow; its last row may end early. */
export function gridOf({ mediolateralUm, sagittalUm }: Layout, count: number): { columns: number; rows: number } {
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt(count * mediolateralUm / sagittalUm))))
  return { columns, rows: Math.ceil(count / columns) }
}

/** Where the cells of a population lie. What is drawn for a cell depends on its number only. */
export function positionsOf(layout: Layout, count: number, key: Uint32Array): Positions {
  const { mediolateralUm, sagittalUm } = layout
  const { columns, rows } = gridOf(layout, count)
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  for (let cell = 0; cell < count; cell++) {
    const draw = layout.layout === 'uniform' ? rowDraws(key, cell) : undefined
    x[cell] = mediolateralUm * ((draw ? draw() / 0x1_0000_0000 : (cell % columns + 0.5) / columns) - 0.5)
    y[cell] = sagittalUm * ((draw ? draw() / 0x1_0000_0000 : (Math.floor(cell / columns) + 0.5) / rows) - 0.5)
  }
  return { x, y }
}

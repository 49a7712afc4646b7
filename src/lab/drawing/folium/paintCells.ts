/** Pixels of an image, as `ImageData` has them. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** How a picture lies on a drawing: its corner in CSS pixels, how many pixels one has, and a cell's size. */
export interface CellFrame {
  readonly ratio: number
  readonly left: number
  readonly top: number
  readonly size: number
}

/**
 * Paints squares of `size` pixels around the places of some cells, by writing pixels: for thousands of cells. Places
 * are in CSS pixels. What lies outside is cut off.
 */
export function paintCells(
  { width, height, data }: Pixels, places: { readonly x: Float32Array; readonly y: Float32Array },
  cells: ArrayLike<number>, [red, green, blue]: readonly [number, number, number], opacity: number,
  { ratio, left, top, size }: CellFrame,
): void {
  const alpha = Math.round(255 * opacity)
  const before = (size - 1) >> 1
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    const column = Math.floor((places.x[cell]! - left) * ratio) - before
    const row = Math.floor((places.y[cell]! - top) * ratio) - before
    for (let down = Math.max(0, row); down < Math.min(height, row + size); down++) {
      for (let across = Math.max(0, column); across < Math.min(width, column + size); across++) {
        const at = 4 * (down * width + across)
        data[at] = red
        data[at + 1] = green
        data[at + 2] = blue
        data[at + 3] = Math.max(data[at + 3]!, alpha)
      }
    }
  }
}

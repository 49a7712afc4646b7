export interface RasterBand {
  readonly name: string
  readonly count: number
  readonly top: number
  readonly height: number
}

const gapPx = 4
const heightMin = 9

/**
 * Bands for populations, one below the other from `top` to `bottom`: their heights grow with the logarithm of the
 * number of cells, and none is too low to be seen as long as there is room. Heights are whole pixels.
 */
export function rasterBands(
  populations: readonly { readonly name: string; readonly count: number }[], top: number, bottom: number,
): RasterBand[] {
  const room = bottom - top - gapPx * Math.max(0, populations.length - 1)
  const least = Math.min(heightMin, Math.floor(room / Math.max(1, populations.length)))
  const weights = populations.map(({ count }) => Math.log2(1 + count))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rest = room - least * populations.length
  let next = top
  return populations.map(({ name, count }, index) => {
    const height = Math.max(1, least + Math.floor((rest * weights[index]!) / Math.max(1e-9, total)))
    const band = { name, count, top: next, height }
    next += height + gapPx
    return band
  })
}

/** The row of a cell within a band of so many: cell 0 at the bottom. Several cells share one in a low band. */
export const rowOfCell = (cell: number, count: number, rows: number): number =>
  rows - 1 - Math.min(rows - 1, Math.floor((cell * rows) / count))

/** How high the mark of one spike is, in rows: as high as a cell's share of the band, up to 6. */
export const markRows = (count: number, rows: number): number =>
  Math.max(1, Math.min(6, Math.floor((0.8 * rows) / count)))

import type { Pixels } from '../folium/paintCells.js'
import { markRows, rowOfCell, type RasterBand } from './rasterLayout.js'

/** A band, in rows of the picture, and the parts of its colour. */
export interface ColouredBand {
  readonly band: RasterBand
  readonly colour: readonly [red: number, green: number, blue: number]
}

/**
 * Spikes as a picture that runs on: a ring of pixel columns, one a stretch of time, of which only new ones are painted.
 * Spikes that share a pixel make it darker. It touches no canvas.
 */
export class SpikeColumns {
  readonly columns: number
  readonly rows: number
  readonly msPerColumn: number
  readonly #bands: ReadonlyMap<string, ColouredBand>
  /** Spikes in each pixel, column after column. */
  readonly #counts: Uint16Array
  /** The number of the newest column, counted from time 0, and of the first that is not painted. */
  #newest = 0
  #unpainted = 0

  constructor(columns: number, rows: number, msPerColumn: number, bands: readonly ColouredBand[]) {
    this.columns = columns
    this.rows = rows
    this.msPerColumn = msPerColumn
    this.#bands = new Map(bands.map((one) => [one.band.name, one]))
    this.#counts = new Uint16Array(columns * rows)
  }

  /** The end of the time that the picture shows. */
  get endMs(): number {
    return (this.#newest + 1) * this.msPerColumn
  }

  /** Whether something has changed since the last painting. */
  get hasNews(): boolean {
    return this.#unpainted <= this.#newest
  }

  /** The ring's column after the newest one: the oldest. */
  get seam(): number {
    return (this.#newest + 1) % this.columns
  }

  /** Moves on to a time; older columns make room. Times that have gone by change nothing. */
  advance(timeMs: number): void {
    const column = Math.floor(timeMs / this.msPerColumn)
    if (column <= this.#newest) return
    const from = Math.max(this.#newest + 1, column - this.columns + 1)
    for (let index = from; index <= column; index++) {
      const at = (index % this.columns) * this.rows
      this.#counts.fill(0, at, at + this.rows)
    }
    this.#unpainted = Math.min(this.#unpainted, this.#newest + 1)
    this.#newest = column
  }

  /** Adds the spikes of one population at one time. What is older than the picture, or of no band, is left out. */
  append(population: string, timeMs: number, cells: ArrayLike<number>): void {
    const found = this.#bands.get(population)
    this.advance(timeMs)
    const column = Math.floor(timeMs / this.msPerColumn)
    if (!found || column <= this.#newest - this.columns || column < 0) return
    this.#unpainted = Math.min(this.#unpainted, column)
    const { count, top, height } = found.band
    const at = (column % this.columns) * this.rows + top
    const mark = markRows(count, height)
    for (let index = 0; index < cells.length; index++) {
      const row = rowOfCell(cells[index]!, count, height)
      for (let up = 0; up < mark && row - up >= 0; up++) this.#counts[at + row - up]!++
    }
  }

  /**
   * Paints the columns that have changed since the last time and says which: stretches of the ring, each with its
   * pixels in what `make` made, transparent where no cell fired.
   */
  paint<Image extends Pixels>(
    make: (width: number, height: number) => Image,
  ): { readonly column: number; readonly image: Image }[] {
    const first = Math.max(this.#unpainted, this.#newest - this.columns + 1)
    const painted: { column: number; image: Image }[] = []
    for (let from = first; from <= this.#newest;) {
      const start = from % this.columns
      const width = Math.min(this.#newest - from + 1, this.columns - start)
      const image = make(width, this.rows)
      for (let column = 0; column < width; column++) this.#paintColumn(image, column, start + column)
      painted.push({ column: start, image })
      from += width
    }
    this.#unpainted = this.#newest + 1
    return painted
  }

  #paintColumn({ data, width }: Pixels, column: number, ringColumn: number): void {
    for (const { band: { top, height }, colour: [red, green, blue] } of this.#bands.values()) {
      for (let row = top; row < top + height; row++) {
        const count = this.#counts[ringColumn * this.rows + row]!
        if (count === 0) continue
        const at = 4 * (row * width + column)
        data[at] = red
        data[at + 1] = green
        data[at + 2] = blue
        data[at + 3] = Math.round(255 * (1 - 0.4 / count))
      }
    }
  }
}

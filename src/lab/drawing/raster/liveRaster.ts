import { formatFixed } from '../../../report/formatNumber.js'
import { Drawing, type Look } from '../drawing.js'
import type { TimedVolley } from '../litCells.js'
import { rasterAxis, timePx, wordPx } from './rasterAxis.js'
import { rasterBands, type RasterBand } from './rasterLayout.js'
import { partsOf, type Role, type Scheme } from '../scheme.js'
import { SpikeColumns } from './spikeColumns.js'
import { TimeStretches } from './timeStretches.js'

export interface RasterPopulation {
  readonly name: string
  readonly count: number
  readonly role: Role
}

export interface RasterOptions {
  /** The stretch of time that is seen at once; 250 ms unless stated. */
  readonly windowMs?: number
}

const wideFrom = 560
const [topPx, axisPx, rightPx] = [20, 24, 8]
/** Words about stretches stand above the bands, on this line. */
const wordY = 9
/** How wide a break of time is. */
const breakPx = 12

/**
 * The spikes of all populations as they come: time to the right, a band for each population, cell 0 at its foot. The
 * picture scrolls; only columns that are new are painted, so its cost follows what fires. Times only go on; between two
 * stretches that begin, what nothing was said of is left out, and a break of the axis says so.
 */
export class LiveRaster extends Drawing {
  readonly #populations: readonly RasterPopulation[]
  readonly #windowMs: number
  #bands: readonly RasterBand[] = []
  #columns!: SpikeColumns
  #ring!: HTMLCanvasElement
  #time!: TimeStretches
  #scheme: Scheme
  /** The population that the picture shows as selected; undefined before there is one. */
  #drawn: { readonly selected: string | undefined } | undefined

  constructor(
    canvas: HTMLCanvasElement, look: Look, populations: readonly RasterPopulation[], options: RasterOptions = {},
  ) {
    super(canvas, look)
    this.#populations = populations
    this.#windowMs = options.windowMs ?? 250
    this.#scheme = look.scheme
    this.clearActivity()
  }

  /** Forgets all spikes and stretches. */
  clearActivity(): void {
    this.#drawn = undefined
    const [left, right] = this.#span
    this.#time = new TimeStretches((breakPx * this.#windowMs) / (right - left))
    this.#bands = rasterBands(this.#populations, topPx, Math.max(topPx + 10, this.height - axisPx))
    const columns = Math.max(1, Math.round((right - left) * this.ratio))
    const rows = Math.max(1, Math.round(this.height * this.ratio))
    this.#scheme = this.look.scheme
    const pixels = (length: number) => Math.round(length * this.ratio)
    this.#columns = new SpikeColumns(columns, rows, this.#windowMs / columns, this.#bands.map((band, index) => ({
      band: { ...band, top: pixels(band.top), height: Math.max(1, pixels(band.height)) },
      colour: partsOf(this.look.scheme.roles[this.#populations[index]!.role]),
    })))
    this.#ring = this.canvas.ownerDocument.createElement('canvas')
    this.#ring.width = columns
    this.#ring.height = rows
  }

  /** With another size, what has been drawn is forgotten. */
  override resize(): boolean {
    const changed = super.resize()
    if (changed) this.clearActivity()
    return changed
  }

  get #span(): readonly [left: number, right: number] {
    return [this.width >= wideFrom ? 150 : 6, this.width - rightPx]
  }

  append({ population, timeMs, cells }: TimedVolley): void {
    this.#columns.append(population, this.#time.reach(timeMs), cells)
  }

  /** Lets time go on where nothing fires. */
  advance(timeMs: number): void {
    this.#columns.advance(this.#time.reach(timeMs))
  }

  /** A stretch of time begins, with a word about what is shown from then on; what lies between it and the last is left out. */
  begin(timeMs: number, text: string): void {
    this.#time.begin(timeMs, text)
    this.#columns.advance(this.#time.reach(timeMs))
    this.#drawn = undefined
  }

  /** The population whose band lies at a place in CSS pixels. */
  hit(_x: number, y: number): string | undefined {
    return this.#bands.find(({ top, height }) => y >= top - 2 && y < top + height + 2)?.name
  }

  /** Draws what is new, if anything is; `selected` is the name of a population. */
  draw(selected?: string): void {
    if (this.look.scheme !== this.#scheme) this.clearActivity()
    if (this.#drawn && this.#drawn.selected === selected && !this.#columns.hasNews) return
    this.#drawn = { selected }
    const ring = this.#ring.getContext('2d')!
    for (const { column, image } of this.#columns.paint((width, height) => ring.createImageData(width, height))) {
      ring.putImageData(image, column, 0)
    }
    this.clear()
    const { context, look: { scheme } } = this
    const [left, right] = this.#span
    for (const { top, height } of this.#bands) {
      context.fillStyle = scheme.shade
      context.fillRect(left, top, right - left, height)
    }
    this.#axis()
    const { seam, columns } = this.#columns
    const { height } = this.#ring
    const middle = left + ((columns - seam) / columns) * (right - left)
    context.drawImage(this.#ring, seam, 0, columns - seam, height, left, 0, middle - left, this.height)
    if (seam > 0) context.drawImage(this.#ring, 0, 0, seam, height, middle, 0, right - middle, this.height)
    this.#labels(selected)
  }

  #labels(selected: string | undefined): void {
    const { scheme } = this.look
    this.#bands.forEach(({ name, count, top, height }, index) => {
      const colour = scheme.roles[this.#populations[index]!.role]
      const bold = name === selected
      if (this.width < wideFrom) return this.text(name, 10, top + height / 2, { colour, bold, halo: true, sizePx: 11 })
      this.text(name, 0, top + height / 2, { colour, bold, sizePx: 13 })
      this.text(formatFixed(count, 0), 140, top + height / 2, { colour: scheme.quiet, align: 'right' })
    })
  }

  /** The axis of time, which is broken where time is left out, as the bands are. */
  #axis(): void {
    const { context, look: { scheme } } = this
    const [left, right] = this.#span
    const { endMs } = this.#columns
    this.#time.forgetBefore(endMs - this.#windowMs)
    const axis = rasterAxis(this.#time.all, this.#time.breakMs, { endMs, windowMs: this.#windowMs, left, right })
    const foot = this.height - axisPx
    context.fillStyle = scheme.page
    for (const [from, to] of axis.breaks) context.fillRect(from, topPx, to - from, foot - topPx)
    context.lineWidth = 1
    this.#strokes(scheme.text, axis.breaks.flatMap(([from, to]) => [-2, 2].map((side) => {
      const x = (from + to) / 2 + side
      return [x - 2.5, foot + 7, x + 2.5, foot - 5] as const
    })))
    this.#strokes(scheme.frame, [
      ...axis.lines.map(([from, to]) => [from, foot + 1, to, foot + 1] as const),
      ...axis.onsets.map((x) => [x, wordY - 6, x, foot + 6] as const),
      ...axis.ticks.map((x) => [x, foot + 1, x, foot + 6] as const),
    ])
    const style = { colour: scheme.quiet }
    for (const { text, from } of axis.times) this.text(text, from, foot + 15, { ...style, sizePx: timePx })
    for (const { text, from } of axis.words) this.text(text, from, wordY, { ...style, sizePx: wordPx, halo: true })
  }

  #strokes(colour: string, lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]): void {
    const { context } = this
    context.strokeStyle = colour
    context.beginPath()
    for (const [x1, y1, x2, y2] of lines) {
      context.moveTo(x1, y1)
      context.lineTo(x2, y2)
    }
    context.stroke()
  }
}

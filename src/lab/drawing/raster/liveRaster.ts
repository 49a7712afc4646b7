import { formatFixed } from '../../../report/formatNumber.js'
import { textWidth } from '../../../report/textWidth.js'
import { Drawing, type Look } from '../drawing.js'
import type { TimedVolley } from '../litCells.js'
import { rasterBands, type RasterBand } from './rasterLayout.js'
import { partsOf, type Role, type Scheme } from '../scheme.js'
import { SpikeColumns } from './spikeColumns.js'
import { tickStep, ticksBetween } from '../ticks.js'

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
/** Words of marks stand above the bands, on this line. */
const wordPx = 9

/**
 * The spikes of all populations as they come: time to the right, a band for each population, cell 0 at its foot. The
 * picture scrolls; only columns that are new are painted, so its cost follows what fires. Times only go on.
 */
export class LiveRaster extends Drawing {
  readonly #populations: readonly RasterPopulation[]
  readonly #windowMs: number
  #bands: readonly RasterBand[] = []
  #columns!: SpikeColumns
  #ring!: HTMLCanvasElement
  #marks: { readonly timeMs: number; readonly text: string }[] = []
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

  /** Forgets all spikes; time begins at 0 again. */
  clearActivity(): void {
    this.#marks = []
    this.#drawn = undefined
    const [left, right] = this.#span
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
    this.#columns.append(population, timeMs, cells)
  }

  /** Lets time go on where nothing fires. */
  advance(timeMs: number): void {
    this.#columns.advance(timeMs)
  }

  /** A line at a time, with a word where there is room before the next one: what is shown from then on. */
  mark(timeMs: number, text: string): void {
    this.#marks.push({ timeMs, text })
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
    this.#axis(left, right)
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

  #axis(left: number, right: number): void {
    const { context, look: { scheme } } = this
    const end = this.#columns.endMs
    const start = end - this.#windowMs
    const xOf = (timeMs: number) => left + ((timeMs - start) / this.#windowMs) * (right - left)
    const foot = this.height - axisPx
    context.strokeStyle = scheme.frame
    context.lineWidth = 1
    context.beginPath()
    for (const tick of ticksBetween(Math.max(0, start), end, tickStep(this.#windowMs, (right - left) / 80))) {
      context.moveTo(xOf(tick), foot + 1)
      context.lineTo(xOf(tick), foot + 6)
      if (xOf(tick) < left + 18 || xOf(tick) > right - 22) continue
      this.text(`${formatFixed(tick, 0)} ms`, xOf(tick), foot + 15, { align: 'center', colour: scheme.quiet })
    }
    this.#marks = this.#marks.filter(({ timeMs }) => timeMs >= start)
    for (const { timeMs } of this.#marks) {
      context.moveTo(xOf(timeMs), wordPx - 6)
      context.lineTo(xOf(timeMs), foot)
    }
    context.stroke()
    const style = { colour: scheme.quiet, sizePx: 11, halo: true }
    this.#marks.forEach(({ timeMs, text }, index) => {
      const next = xOf(this.#marks[index + 1]?.timeMs ?? Infinity)
      if (xOf(timeMs) + textWidth(text, 11) + 8 < next) this.text(text, xOf(timeMs) + 4, wordPx, style)
    })
  }
}

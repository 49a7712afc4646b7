import { formatFixed, formatNumber } from '../../../report/formatNumber.js'
import { textWidth } from '../../../report/textWidth.js'
import { Drawing, type Look } from '../drawing.js'
import type { TimedVolley } from '../litCells.js'
import { labelsWithRoom } from './labelsWithRoom.js'
import { rasterBands, type RasterBand } from './rasterLayout.js'
import { partsOf, type Role, type Scheme } from '../scheme.js'
import { SpikeColumns } from './spikeColumns.js'
import { endOf, TimeStretches } from './timeStretches.js'
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
/** Words about stretches stand above the bands, on this line. */
const wordPx = 9
/** How wide a break of time is, and how far ticks of the axis are apart at least. */
const [breakPx, tickPx] = [12, 50]
const labelPx = 12

/** A time to the microsecond. */
const timeText = (timeMs: number): string => formatNumber(Number(timeMs.toFixed(3)), 9)

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
    this.#time = new TimeStretches(breakPx / this.#pixelsPerMs)
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

  get #pixelsPerMs(): number {
    const [left, right] = this.#span
    return (right - left) / this.#windowMs
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
    this.#breaks()
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

  /** Where in the picture its time is. */
  #place(pictureMs: number): number {
    const [left, right] = this.#span
    return left + ((pictureMs - this.#columns.endMs) / this.#windowMs + 1) * (right - left)
  }

  /** In a break there is nothing: bands and axis end at one side of it and go on at the other. */
  #breaks(): void {
    const { context, look: { scheme } } = this
    const [left] = this.#span
    const foot = this.height - axisPx
    context.fillStyle = scheme.page
    context.strokeStyle = scheme.text
    context.lineWidth = 1
    for (const { pictureMs, isAfterBreak } of this.#time.all) {
      const to = this.#place(pictureMs)
      const from = Math.max(left, to - breakPx)
      if (!isAfterBreak || from >= to) continue
      context.fillRect(from, topPx, to - from, foot - topPx)
      if (from === left) continue
      context.beginPath()
      for (const side of [to - breakPx / 2 - 2, to - breakPx / 2 + 2]) {
        context.moveTo(side - 2.5, foot + 7)
        context.lineTo(side + 2.5, foot - 5)
      }
      context.stroke()
    }
  }

  /** An axis for each stretch, in the times of the circuit; its beginning is a line, with a word above where there is room. */
  #axis(left: number, right: number): void {
    const { context, look: { scheme } } = this
    const foot = this.height - axisPx
    const step = tickStep(this.#windowMs, (right - left) / tickPx)
    this.#time.forgetBefore(this.#columns.endMs - this.#windowMs)
    const stretches = this.#time.all.map((stretch) => ({
      ...stretch, from: this.#place(stretch.pictureMs), to: Math.min(right, this.#place(endOf(stretch))),
    }))
    context.strokeStyle = scheme.frame
    context.lineWidth = 1
    context.beginPath()
    const ticks = stretches.flatMap(({ fromMs, toMs, from, to }) => {
      context.moveTo(Math.max(left, from), foot + 1)
      context.lineTo(to, foot + 1)
      const own = ticksBetween(fromMs, toMs, step).filter((timeMs) => timeMs - fromMs > step / 2)
      return own.map((timeMs) => ({ timeMs, at: from + (timeMs - fromMs) * this.#pixelsPerMs }))
    }).filter(({ at }) => at >= left && at <= right)
    const onsets = stretches.filter(({ from }) => from >= left)
    for (const { from } of onsets) {
      context.moveTo(from, wordPx - 6)
      context.lineTo(from, foot)
    }
    for (const at of [...onsets.map(({ from }) => from), ...ticks.map(({ at: place }) => place)]) {
      context.moveTo(at, foot + 1)
      context.lineTo(at, foot + 6)
    }
    context.stroke()
    const labels = [
      ...onsets.map(({ fromMs, from }) => ({ text: `${timeText(fromMs)} ms`, from })),
      ...ticks.map(({ timeMs, at }) => ({ text: timeText(timeMs), from: at - textWidth(timeText(timeMs), labelPx) / 2 })),
    ]
    for (const { text, from } of labelsWithRoom(labels, this.width, labelPx)) {
      this.text(text, from, foot + 15, { colour: scheme.quiet, sizePx: labelPx })
    }
    const style = { colour: scheme.quiet, sizePx: 11, halo: true }
    onsets.forEach(({ from, text }, index) => {
      const next = onsets[index + 1]?.from ?? Infinity
      if (from + textWidth(text, 11) + 8 < next) this.text(text, from + 4, wordPx, style)
    })
  }
}

import { Drawing } from '../drawing.js'
import type { Scheme } from '../scheme.js'
import { bitAfterKey, bitOfPlace, wordLayout, type WordLayout } from './wordLayout.js'

export interface WordData {
  /** 0 or 1 each. */
  readonly bits: ArrayLike<number>
  readonly columns: number
  /** The word that it is compared with, of the same length: bits that differ are marked. */
  readonly stored?: ArrayLike<number> | undefined
}

const wordColours = ({ text, shade, compared, page }: Scheme) => ({ one: text, zero: shade, wrong: compared, page })

/** Draws the squares of a word. A 0 that should be 1 has a cross, a 1 that should be 0 has a hole. */
export function paintWord(
  context: CanvasRenderingContext2D, { bits, stored }: WordData, { columns, cell, left, top }: WordLayout,
  colours: ReturnType<typeof wordColours>,
): void {
  const gap = cell >= 8 ? 1 : 0
  for (let bit = 0; bit < bits.length; bit++) {
    const [x, y] = [left + (bit % columns) * cell, top + Math.floor(bit / columns) * cell]
    const isOne = bits[bit]! > 0
    const isWrong = stored !== undefined && isOne !== stored[bit]! > 0
    context.fillStyle = isOne ? (isWrong ? colours.wrong : colours.one) : colours.zero
    context.fillRect(x, y, cell - gap, cell - gap)
    if (!isWrong) continue
    if (isOne) {
      const hole = Math.max(1, cell * 0.36)
      context.fillStyle = colours.page
      context.fillRect(x + (cell - gap - hole) / 2, y + (cell - gap - hole) / 2, hole, hole)
      continue
    }
    const inset = cell * 0.22
    context.strokeStyle = colours.wrong
    context.lineWidth = Math.max(1, cell * 0.11)
    context.beginPath()
    context.moveTo(x + inset, y + inset)
    context.lineTo(x + cell - gap - inset, y + cell - gap - inset)
    context.moveTo(x + cell - gap - inset, y + inset)
    context.lineTo(x + inset, y + cell - gap - inset)
    context.stroke()
  }
}

export interface WordGridOptions {
  /** A bit that is to have another value: a click, a stroke of the mouse, or Space or Enter. */
  readonly onToggle?: (bit: number, value: 0 | 1) => void
  /** The keyboard's place has moved: for a line that screen readers speak. */
  readonly onMove?: (bit: number) => void
}

/**
 * A binary word as a grid of squares, which can be drawn on: with the mouse (a stroke gives all bits the value that its
 * first one got) and with the keyboard (arrows, Home, End; Space or Enter). It keeps no word of its own: it says
 * what is to change, and draws what it is given. The canvas must be able to have the focus.
 */
export class WordGrid extends Drawing {
  readonly #options: WordGridOptions
  readonly #listening = new AbortController()
  #data: WordData = { bits: [], columns: 1 }
  #layout: WordLayout = wordLayout(0, 1, 1, 1)
  #cursor = 0
  #stroke: { readonly value: 0 | 1; last: number } | undefined

  constructor(canvas: HTMLCanvasElement, look: Drawing['look'], options: WordGridOptions = {}) {
    super(canvas, look)
    this.#options = options
    if (options.onToggle) this.#listen()
  }

  get cursor(): number {
    return this.#cursor
  }

  draw(data: WordData): void {
    this.#data = data
    this.#cursor = Math.max(0, Math.min(this.#cursor, data.bits.length - 1))
    this.#layout = wordLayout(data.bits.length, data.columns, this.width, this.height)
    this.clear()
    const { scheme } = this.look
    paintWord(this.context, data, this.#layout, wordColours(scheme))
    if (this.canvas.ownerDocument.activeElement === this.canvas) this.#drawCursor()
  }

  /** The bit at a place in CSS pixels. */
  hit(x: number, y: number): number | undefined {
    return bitOfPlace(this.#layout, this.#data.bits.length, x, y)
  }

  /** Ends listening to mouse and keyboard. */
  close(): void {
    this.#listening.abort()
  }

  #drawCursor(): void {
    const { columns, cell, left, top } = this.#layout
    const { context, look: { scheme } } = this
    const [x, y] = [left + (this.#cursor % columns) * cell, top + Math.floor(this.#cursor / columns) * cell]
    context.strokeStyle = scheme.page
    context.lineWidth = 4
    context.strokeRect(x - 0.5, y - 0.5, cell, cell)
    context.strokeStyle = scheme.selected
    context.lineWidth = 2
    context.strokeRect(x - 0.5, y - 0.5, cell, cell)
  }

  #listen(): void {
    const { canvas } = this
    const { signal } = this.#listening
    const bitOf = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = canvas.getBoundingClientRect()
      return this.hit(clientX - left, clientY - top)
    }
    canvas.addEventListener('pointerdown', (event) => {
      const bit = bitOf(event)
      if (bit === undefined || event.button !== 0) return
      canvas.setPointerCapture(event.pointerId)
      this.#cursor = bit
      this.#stroke = { value: this.#data.bits[bit]! > 0 ? 0 : 1, last: bit }
      this.#options.onToggle!(bit, this.#stroke.value)
    }, { signal })
    canvas.addEventListener('pointermove', (event) => {
      const bit = bitOf(event)
      if (!this.#stroke || bit === undefined || bit === this.#stroke.last) return
      this.#stroke.last = bit
      if (this.#data.bits[bit]! > 0 !== this.#stroke.value > 0) this.#options.onToggle!(bit, this.#stroke.value)
    }, { signal })
    for (const over of ['pointerup', 'pointercancel'] as const) {
      canvas.addEventListener(over, () => { this.#stroke = undefined }, { signal })
    }
    canvas.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') {
        this.#options.onToggle!(this.#cursor, this.#data.bits[this.#cursor]! > 0 ? 0 : 1)
      } else {
        const moved = bitAfterKey(this.#cursor, event.key, this.#data.bits.length, this.#data.columns)
        if (moved === undefined) return
        this.#cursor = moved
        this.#options.onMove?.(moved)
        this.draw(this.#data)
      }
      event.preventDefault()
    }, { signal })
    for (const change of ['focus', 'blur'] as const) {
      canvas.addEventListener(change, () => this.draw(this.#data), { signal })
    }
  }
}

export interface FilmWord extends WordData {
  readonly caption: string
}

/** Words one after the other: the cue, what was read step by step, the recalled one. */
export class WordFilm extends Drawing {
  draw(words: readonly FilmWord[]): void {
    this.clear()
    const { context, look: { scheme } } = this
    const gap = 14
    const each = Math.min(this.height - 20, (this.width - gap * (words.length - 1)) / Math.max(1, words.length))
    words.forEach((word, index) => {
      const left = index * (each + gap)
      const layout = wordLayout(word.bits.length, word.columns, each, this.height - 20)
      const foot = layout.cell * layout.rows
      paintWord(context, word, { ...layout, left: left + layout.left, top: 0 }, wordColours(scheme))
      const style = { align: 'center', sizePx: 11, colour: scheme.quiet } as const
      this.text(word.caption, left + each / 2, foot + 11, style)
      if (index > 0) this.text('›', left - gap / 2, foot / 2, style)
    })
  }
}

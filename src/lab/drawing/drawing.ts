import { fontFamily } from '../../report/theme.js'
import type { Scheme } from './scheme.js'

/** How a drawing looks. */
export interface Look {
  readonly scheme: Scheme
  /** Nothing fades or moves by itself: a change is shown at once. */
  readonly reducedMotion?: boolean
}

/**
 * What every drawing has: a canvas as sharp as its screen, on which everything is measured in CSS pixels. A new `look`
 * shows with the next drawing. Call `resize` when the canvas has got another size.
 */
export abstract class Drawing {
  look: Look
  protected readonly canvas: HTMLCanvasElement
  protected readonly context: CanvasRenderingContext2D
  #width = 0
  #height = 0
  #ratio = 1

  constructor(canvas: HTMLCanvasElement, look: Look) {
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('this canvas has no 2d context: it has one of another kind')
    this.canvas = canvas
    this.context = context
    this.look = look
    this.#measure()
  }

  get width(): number {
    return this.#width
  }

  get height(): number {
    return this.#height
  }

  /** Screen pixels in a CSS pixel. */
  protected get ratio(): number {
    return this.#ratio
  }

  /** Takes the size that the canvas has in its page; whether that differs from before. Drawing is up to the caller. */
  resize(): boolean {
    return this.#measure()
  }

  #measure(): boolean {
    const { clientWidth, clientHeight } = this.canvas
    const ratio = Math.max(1, (globalThis as { devicePixelRatio?: number }).devicePixelRatio ?? 1)
    if (clientWidth === this.#width && clientHeight === this.#height && ratio === this.#ratio) return false
    this.#width = clientWidth
    this.#height = clientHeight
    this.#ratio = ratio
    this.canvas.width = Math.max(1, Math.round(clientWidth * ratio))
    this.canvas.height = Math.max(1, Math.round(clientHeight * ratio))
    return true
  }

  /** An empty canvas, with the scale set. */
  protected clear(): void {
    this.context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
    this.context.globalAlpha = 1
    this.context.fillStyle = this.look.scheme.page
    this.context.fillRect(0, 0, this.#width, this.#height)
  }

  /** Text whose anchor is at (x, y), at its left and on its middle unless stated. */
  protected text(text: string, x: number, y: number, style: TextStyle = {}): void {
    const { context, look: { scheme } } = this
    context.font = `${style.bold ? 'bold ' : ''}${style.sizePx ?? 12}px ${fontFamily}`
    context.textAlign = style.align ?? 'left'
    context.textBaseline = style.baseline ?? 'middle'
    if (style.halo) {
      context.strokeStyle = scheme.page
      context.lineWidth = 4
      context.lineJoin = 'round'
      context.strokeText(text, x, y)
    }
    context.fillStyle = style.colour ?? scheme.text
    context.fillText(text, x, y)
  }
}

export interface TextStyle {
  readonly colour?: string
  readonly sizePx?: number
  readonly bold?: boolean
  readonly align?: CanvasTextAlign
  readonly baseline?: CanvasTextBaseline
  /** A rim in the colour of the page keeps it readable on a drawing. */
  readonly halo?: boolean
}

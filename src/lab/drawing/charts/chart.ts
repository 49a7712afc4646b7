import { textWidth } from '../../../report/textWidth.js'
import { Drawing } from '../drawing.js'
import type { Scale } from './scale.js'

export interface Axes {
  readonly x: Scale
  readonly y: Scale
  readonly xTitle: string
  readonly yTitle: string
}

/** The place of values in the plot, in CSS pixels, and its borders. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  xOf(value: number): number
  yOf(value: number): number
}

const sizePx = 12
const [topPx, bottomPx, rightPx] = [26, 42, 12]

/** A drawing with axes: thin, outside of the plot, without a grid, as in the report. */
export abstract class Chart extends Drawing {
  /** Empties the canvas and draws axes with their titles, the vertical one's on top. `rightRoom` is kept free. */
  protected axes({ x, y, xTitle, yTitle }: Axes, rightRoom = 0): Plot {
    this.clear()
    const { context, look: { scheme } } = this
    const left = Math.ceil(14 + Math.max(...y.ticks.map(({ text }) => textWidth(text, sizePx)), 8))
    const plot = {
      left, right: Math.max(left + 20, this.width - rightPx - rightRoom),
      top: topPx, bottom: Math.max(topPx + 20, this.height - bottomPx),
    }
    const xOf = (value: number) => plot.left + x.at(value) * (plot.right - plot.left)
    const yOf = (value: number) => plot.bottom - y.at(value) * (plot.bottom - plot.top)
    context.strokeStyle = scheme.quiet
    context.lineWidth = 1
    context.beginPath()
    context.moveTo(plot.left, plot.top)
    context.lineTo(plot.left, plot.bottom)
    context.lineTo(plot.right, plot.bottom)
    for (const { value } of x.ticks) {
      context.moveTo(xOf(value), plot.bottom)
      context.lineTo(xOf(value), plot.bottom + 5)
    }
    for (const { value } of y.ticks) {
      context.moveTo(plot.left - 5, yOf(value))
      context.lineTo(plot.left, yOf(value))
    }
    context.stroke()
    for (const { value, text } of x.ticks) this.text(text, xOf(value), plot.bottom + 14, { align: 'center', sizePx })
    for (const { value, text } of y.ticks) this.text(text, plot.left - 8, yOf(value), { align: 'right', sizePx })
    this.text(xTitle, (plot.left + plot.right) / 2, plot.bottom + 32, { align: 'center', sizePx, colour: scheme.quiet })
    this.text(yTitle, 2, 9, { sizePx, colour: scheme.quiet })
    return { ...plot, xOf, yOf }
  }

  /** What is drawn meanwhile stays within the plot. */
  protected within({ left, right, top, bottom }: Plot, draw: () => void): void {
    const { context } = this
    context.save()
    context.beginPath()
    context.rect(left, top - 2, right - left + 2, bottom - top + 3)
    context.clip()
    draw()
    context.restore()
  }

  /** A line through points; one that is no number interrupts it. */
  protected path(
    xs: ArrayLike<number>, ys: ArrayLike<number>, { xOf, yOf }: Plot, colour: string,
    style: { readonly width?: number; readonly dash?: number[] } = {},
  ): void {
    const { context } = this
    context.strokeStyle = colour
    context.lineWidth = style.width ?? 1.75
    context.lineJoin = 'round'
    context.setLineDash(style.dash ?? [])
    context.beginPath()
    let drawing = false
    for (let index = 0; index < xs.length; index++) {
      const [x, y] = [xOf(xs[index]!), yOf(ys[index]!)]
      if (!Number.isFinite(x) || !Number.isFinite(y)) drawing = false
      else if (drawing) context.lineTo(x, y)
      else {
        context.moveTo(x, y)
        drawing = true
      }
    }
    context.stroke()
    context.setLineDash([])
  }

  /** What a drawing without data says. */
  protected empty(text: string): void {
    this.clear()
    this.text(text, this.width / 2, this.height / 2, { align: 'center', colour: this.look.scheme.quiet })
  }
}

import { formatFixed } from '../../../report/formatNumber.js'
import { Chart } from './chart.js'
import { linearScale } from './scale.js'
import type { Scheme } from '../scheme.js'

/** How the attractors of a memory graph correlate with those at each distance in it. */
export interface CorrelationCurve {
  readonly name: string
  readonly points: readonly { readonly distance: number; readonly mean: number }[]
  /** Where it falls to zero; absent where it does nowhere. */
  readonly crossing?: number
}

/** Curves differ in colour, dashes and marks. */
const styles = [
  { dash: [], colour: ({ text }: Scheme) => text, mark: 'square' },
  { dash: [7, 4], colour: ({ compared }: Scheme) => compared, mark: 'triangle' },
  { dash: [2, 3], colour: ({ measured }: Scheme) => measured, mark: 'circle' },
] as const
type Mark = (typeof styles)[number]['mark']

/** Correlation against distance, a curve a level, with where each falls to zero. */
export class CorrelationCurves extends Chart {
  draw(curves: readonly CorrelationCurve[]): void {
    const all = curves.flatMap(({ points }) => points)
    if (all.length === 0) return this.empty('Starts are still under way')
    const { look: { scheme } } = this
    const least = Math.min(-0.1, ...all.map(({ mean }) => mean))
    const last = Math.max(...all.map(({ distance }) => distance))
    const plot = this.axes({
      x: linearScale(0, last * 1.02, Math.min(last, this.width / 50)), y: linearScale(least * 1.1, 1.05, this.height / 40),
      xTitle: 'distance in the ring', yTitle: 'mean correlation of two memories\' states',
    })
    this.path([0, last], [0, 0], plot, scheme.frame, { width: 1 })
    curves.forEach(({ points, crossing }, index) => {
      const { dash, colour: colourIn, mark } = styles[index % styles.length]!
      const colour = colourIn(scheme)
      const whole = [{ distance: 0, mean: 1 }, ...points]
      this.within(plot, () => this.path(
        whole.map(({ distance }) => distance), whole.map(({ mean }) => mean), plot, colour, { dash: [...dash], width: 2 }))
      for (const { distance, mean } of points) this.#mark(mark, plot.xOf(distance), plot.yOf(mean), colour)
      if (crossing !== undefined) this.path([crossing, crossing], [-0.04, 0.04], plot, colour, { width: 3 })
    })
    curves.forEach(({ name, crossing }, row) => {
      const { dash, colour: colourIn, mark } = styles[row % styles.length]!
      const [x, y] = [plot.right - 176, plot.top + 8 + 18 * row]
      const place = { ...plot, xOf: (value: number) => value, yOf: (value: number) => value }
      this.path([x - 34, x - 6], [y, y], place, colourIn(scheme), { dash: [...dash], width: 2 })
      this.#mark(mark, x - 20, y, colourIn(scheme))
      const where = crossing === undefined ? 'nowhere zero' : `zero at ${formatFixed(crossing, 2)}`
      this.text(`${name}: ${where}`, x, y, { halo: true })
    })
  }

  #mark(mark: Mark, x: number, y: number, colour: string): void {
    const { context } = this
    context.fillStyle = colour
    context.beginPath()
    if (mark === 'circle') context.arc(x, y, 3.5, 0, 2 * Math.PI)
    else if (mark === 'square') context.rect(x - 3, y - 3, 6, 6)
    else {
      context.moveTo(x, y - 4.5)
      context.lineTo(x + 4, y + 3)
      context.lineTo(x - 4, y + 3)
    }
    context.fill()
  }
}

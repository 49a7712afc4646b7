import { formatFixed } from '../../../report/formatNumber.js'
import { Chart, type Plot } from './chart.js'
import { linearScale, logScale } from './scale.js'

export interface WeightCurveData {
  readonly distances: readonly number[]
  /** What a stored word weighs at these distances: granule cells that fire for both. */
  readonly weights: readonly number[]
  /** The closed form's expectation at the same distances. */
  readonly expected?: readonly number[] | undefined
  /** The nearest softmax: weight ≈ exp(intercept + beta · cosine). Absent while too little has been measured. */
  readonly fit?: { readonly beta: number; readonly intercept: number } | undefined
  readonly bits: number
}

/** The softmax of a fit at a Hamming distance: exp(intercept + β·(1 − 2d/n)) (Bricken & Pehlevan 2021, Eq. 10). */
export const softmaxWeight = (
  { beta, intercept }: NonNullable<WeightCurveData['fit']>, distance: number, bits: number,
): number => Math.exp(intercept + beta * (1 - (2 * distance) / bits))

/** The least weight on a logarithmic axis, on which 0 has no place. */
const leastWeight = 0.05

/** The weight curve as measured so far, with the closed form and the softmax of the β measured. */
export class WeightCurveDrawing extends Chart {
  draw(data: WeightCurveData | undefined, axis: 'linear' | 'log' = 'log'): void {
    if (data === undefined || data.distances.length === 0) return this.empty('Not measured yet')
    const { context, look: { scheme } } = this
    const { distances, weights, expected, fit, bits } = data
    const most = Math.max(1, ...weights, ...(expected ?? [])) * (axis === 'log' ? 1.6 : 1.06)
    const last = Math.max(1, ...distances)
    const plot = this.axes({
      x: linearScale(0, last * 1.02, this.width / 60),
      y: axis === 'log' ? logScale(leastWeight, most, this.height / 36) : linearScale(0, most, this.height / 40),
      xTitle: `Hamming distance from the stored word (bits of ${bits})`, yTitle: 'shared granule cells',
    })
    const shownY = (values: readonly number[]) => values.map((value) => (axis === 'log' && !(value > 0) ? NaN : value))
    const fine = Array.from({ length: 81 }, (_, step) => (step / 80) * last)
    this.within(plot, () => {
      if (expected) this.path(distances, shownY(expected), plot, scheme.text, { width: 1.5 })
      if (!fit) return
      const softmax = fine.map((distance) => softmaxWeight(fit, distance, bits))
      this.path(fine, softmax, plot, scheme.compared, { dash: [6, 4] })
    })
    context.fillStyle = scheme.measured
    context.strokeStyle = scheme.page
    context.lineWidth = 1
    for (const [index, weight] of shownY(weights).entries()) {
      if (!Number.isFinite(weight) || weight < plotLeast(axis)) continue
      context.beginPath()
      context.arc(plot.xOf(distances[index]!), plot.yOf(weight), 4, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
    }
    this.#legend(plot, axis, expected !== undefined, fit)
  }

  /** In the corner where no weight comes: below the line of a logarithmic axis, above the curve of a linear one. */
  #legend(plot: Plot, axis: 'linear' | 'log', hasExpected: boolean, fit: WeightCurveData['fit']): void {
    const { context, look: { scheme } } = this
    const entries = [
      { text: 'measured in spikes', colour: scheme.measured, dash: undefined },
      ...(hasExpected ? [{ text: 'closed form', colour: scheme.text, dash: [] as number[] }] : []),
      ...(fit ? [{ text: `softmax, β = ${formatFixed(fit.beta, 2)}`, colour: scheme.compared, dash: [6, 4] }] : []),
    ]
    const [left, top] = axis === 'log' ? [plot.left + 46, plot.bottom - 18 * entries.length] : [plot.right - 142, plot.top + 6]
    entries.forEach(({ text, colour, dash }, row) => {
      const [x, y] = [left, top + 18 * row]
      context.strokeStyle = context.fillStyle = colour
      context.lineWidth = 1.75
      context.setLineDash(dash ?? [])
      context.beginPath()
      if (dash) {
        context.moveTo(x - 30, y)
        context.lineTo(x - 6, y)
        context.stroke()
      } else {
        context.arc(x - 18, y, 4, 0, 2 * Math.PI)
        context.fill()
      }
      context.setLineDash([])
      this.text(text, x, y, { halo: true })
    })
  }
}

const plotLeast = (axis: 'linear' | 'log'): number => (axis === 'log' ? leastWeight : 0)

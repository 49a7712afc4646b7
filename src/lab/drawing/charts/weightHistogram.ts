import { formatFixed } from '../../../report/formatNumber.js'
import { Chart } from './chart.js'
import { linearScale, logScale } from './scale.js'

export interface WeightData {
  /** How many weights there are of each step, from 0 on. */
  readonly counts: ArrayLike<number>
  /** The step at which all began. */
  readonly initial?: number | undefined
  /** How many synapses the words that were stored last moved up (LTP) and down (LTD), and how many words these were. */
  readonly raised: number
  readonly lowered: number
  readonly words: number
}

/** The words stored last, by their number. */
export const storedText = (words: number): string => (words === 0 ? 'no word stored yet'
  : words === 1 ? 'the word stored last' : `the ${words} words stored`)

/** Bars' counts on a logarithmic axis: the few weights that have moved are seen beside the many that have not. */
const leastCount = 0.6

/** The weights of the plastic synapses, by step, on a logarithmic axis of counts. */
export class WeightHistogram extends Chart {
  draw(data: WeightData | undefined): void {
    if (data === undefined || data.counts.length === 0) return this.empty('No plastic synapses')
    const { context, look: { scheme } } = this
    const { counts, initial, raised, lowered, words } = data
    let [most, total] = [1, 0]
    for (let step = 0; step < counts.length; step++) {
      most = Math.max(most, counts[step]!)
      total += counts[step]!
    }
    const plot = this.axes({
      x: linearScale(-0.5, counts.length - 0.5, this.width / 60), y: logScale(leastCount, most * 1.6, this.height / 34),
      xTitle: 'weight of a parallel-fibre synapse (steps)',
      yTitle: `synapses, of ${formatFixed(total, 0)}; ${storedText(words)}`,
    })
    const width = Math.max(1, (plot.right - plot.left) / counts.length - 1)
    for (let step = 0; step < counts.length; step++) {
      const count = counts[step]!
      if (count === 0) continue
      const top = plot.yOf(count)
      const moved = Math.sign(step - (initial ?? step))
      context.fillStyle = moved === 0 ? scheme.quiet : moved < 0 ? scheme.below : scheme.above
      context.fillRect(plot.xOf(step) - width / 2, top, width, plot.bottom - top)
    }
    if (initial === undefined) return
    const x = plot.xOf(initial)
    this.text('at first', x + width / 2 + 3, plot.top + 5, { colour: scheme.quiet, sizePx: 11, halo: true })
    if (words === 0) return
    const [beside, y] = [width / 2 + 8, plot.top + 21]
    this.text(`← LTD ${formatFixed(lowered, 0)}`, x - beside, y, { colour: scheme.below, align: 'right', halo: true })
    this.text(`LTP ${formatFixed(raised, 0)} →`, x + beside, y, { colour: scheme.above, halo: true })
  }
}

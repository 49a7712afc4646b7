import { formatFixed } from '../../../report/formatNumber.js'
import { Histogram } from './histogram.js'
import { linearScale } from './scale.js'

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

/** The weights of the plastic synapses, by step, on a logarithmic axis of counts. */
export class WeightHistogram extends Histogram {
  draw(data: WeightData | undefined): void {
    if (data === undefined || data.counts.length === 0) return this.empty('No plastic synapses')
    const { look: { scheme } } = this
    const { counts, initial, raised, lowered, words } = data
    const total = Array.from(counts).reduce((sum, count) => sum + count, 0)
    const plot = this.axes({
      x: linearScale(-0.5, counts.length - 0.5, this.width / 60), y: this.countScale(counts),
      xTitle: 'weight of a parallel-fibre synapse (steps)',
      yTitle: `synapses, of ${formatFixed(total, 0)}; ${storedText(words)}`,
    })
    const colourOf = (step: number) =>
      [scheme.below, scheme.quiet, scheme.above][1 + Math.sign(step - (initial ?? step))]!
    const width = this.bars(counts, plot, (step) => step, colourOf)
    if (initial === undefined) return
    const x = plot.xOf(initial)
    this.text('at first', x + width / 2 + 3, plot.top + 5, { colour: scheme.quiet, sizePx: 11, halo: true })
    if (words === 0) return
    const [beside, y] = [width / 2 + 8, plot.top + 21]
    this.text(`← LTD ${formatFixed(lowered, 0)}`, x - beside, y, { colour: scheme.below, align: 'right', halo: true })
    this.text(`LTP ${formatFixed(raised, 0)} →`, x + beside, y, { colour: scheme.above, halo: true })
  }
}

import { formatFixed, formatNumber } from '../../../report/formatNumber.js'
import { textWidth } from '../../../report/textWidth.js'
import type { Role } from '../scheme.js'
import { Histogram } from './histogram.js'
import { linearScale } from './scale.js'

export interface RateData {
  readonly role: Role
  /** How many cells fired 0, 1, 2 … times in the presentations. */
  readonly cellsBySpikes: ArrayLike<number>
  readonly presentations: number
  /** Of one presentation: so many simulated seconds. */
  readonly periodMs: number
}

/** The time over which rates are taken, silence included. */
export const presentationsText = ({ presentations, periodMs }: Pick<RateData, 'presentations' | 'periodMs'>): string =>
  `in ${presentations} ${presentations === 1 ? 'presentation' : 'presentations'} of ${formatNumber(periodMs)} ms`

/** The rate that one spike is in some presentations, in Hz. */
export const rateOfSpikeHz = ({ presentations, periodMs }: Pick<RateData, 'presentations' | 'periodMs'>): number =>
  1000 / (presentations * periodMs)

const widestPx = 40

/** The rates of the cells of a population, on a logarithmic axis of how many cells: most are silent. */
export class RateHistogram extends Histogram {
  draw(data: RateData | undefined): void {
    if (data === undefined) return this.empty('Store or recall, to see how its cells fire')
    const { role, cellsBySpikes } = data
    const { look: { scheme } } = this
    const cells = Array.from(cellsBySpikes)
    const stepHz = rateOfSpikeHz(data)
    const x = linearScale(-stepHz / 2, (cells.length - 0.5) * stepHz, this.width / 60)
    const plot = this.axes({
      x: { ...x, ticks: x.ticks.filter(({ value }) => value >= 0) }, y: this.countScale(cells),
      xTitle: 'spikes a second, of a cell',
      yTitle: `cells, of ${formatFixed(cells.reduce((sum, count) => sum + count, 0), 0)}; ${presentationsText(data)}`,
    })
    this.bars(cells, plot, (spikes) => spikes * stepHz, () => scheme.roles[role], widestPx)
    const room = (plot.right - plot.left) / cells.length
    cells.forEach((count, spikes) => {
      const text = formatFixed(count, 0)
      if (count === 0 || textWidth(text, 11) + 4 > room) return
      this.text(text, plot.xOf(spikes * stepHz), plot.yOf(count) - 8, { align: 'center', sizePx: 11, halo: true })
    })
  }
}

import { textWidth } from '../../report/textWidth.js'
import { Chart } from './chart.js'
import { linearScale } from './scale.js'
import type { Role } from './scheme.js'
import { spreadLabels } from './spreadLabels.js'

export interface RateLine {
  readonly name: string
  readonly role: Role
  /** Mean rate of a cell in each stretch of time, in Hz. */
  readonly ratesHz: ArrayLike<number>
}

/** Several populations of one role differ in their dashes. */
const dashes: readonly number[][] = [[], [6, 3], [2, 3], [8, 3, 2, 3]]

/** Mean rates of populations over time, each line labelled at its end. */
export class RateLines extends Chart {
  /** `timesMs` are the middles of the stretches of time. */
  draw(timesMs: ArrayLike<number>, lines: readonly RateLine[]): void {
    if (timesMs.length === 0 || lines.length === 0) return this.empty('Nothing has fired yet')
    const { look: { scheme } } = this
    const most = lines.reduce((high, { ratesHz }) => Math.max(high, ...Array.from(ratesHz)), 1)
    const room = Math.max(...lines.map(({ name }) => textWidth(name, 12))) + 8
    const plot = this.axes({
      x: linearScale(timesMs[0]!, timesMs[timesMs.length - 1]!, this.width / 80),
      y: linearScale(0, most * 1.05, this.height / 40),
      xTitle: 'time (ms)', yTitle: 'spikes a second, mean of a cell',
    }, room)
    const ends = lines.map(({ ratesHz }) => plot.yOf(ratesHz[ratesHz.length - 1] ?? 0))
    const labels = spreadLabels(ends, 15, plot.top, plot.bottom)
    lines.forEach(({ name, role, ratesHz }, index) => {
      const colour = scheme.roles[role]
      const before = lines.slice(0, index).filter((line) => scheme.roles[line.role] === colour).length
      this.within(plot, () => this.path(timesMs, ratesHz, plot, colour, { dash: dashes[before % dashes.length]! }))
      this.text(name, plot.right + 6, labels[index]!, { colour })
    })
  }
}

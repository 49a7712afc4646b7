import { textWidth } from '../../../report/textWidth.js'
import { Chart } from './chart.js'
import { linearScale, logScale } from './scale.js'
import type { Role } from '../scheme.js'
import { spreadLabels } from './spreadLabels.js'

export interface RateLine {
  readonly name: string
  readonly role: Role
  /** Mean rate of a cell in each stretch of time, in Hz. */
  readonly ratesHz: ArrayLike<number>
}

/** Several populations of one role differ in their dashes. */
const dashes: readonly number[][] = [[], [6, 3], [2, 3], [8, 3, 2, 3]]

/**
 * Mean rates of populations over time, each line named at the height of its peak. The axis is logarithmic, as volleys of
 * granule cells are a thousandth of those of mossy fibres; where nothing fires a line lies on its foot.
 */
export class RateLines extends Chart {
  /** `timesMs` are the middles of the stretches of time, each `binMs` wide; the line of the population looked at is bold. */
  draw(timesMs: ArrayLike<number>, lines: readonly RateLine[], binMs: number, selected = ''): void {
    const rates = lines.flatMap(({ ratesHz }) => Array.from(ratesHz)).filter((rate) => rate > 0)
    if (rates.length === 0) return this.empty('Nothing has fired yet')
    const { look: { scheme } } = this
    const foot = Math.min(...rates) / 3
    const room = Math.max(...lines.map(({ name }) => textWidth(name, 12))) + 8
    const plot = this.axes({
      x: linearScale(timesMs[0]!, timesMs[timesMs.length - 1]!, this.width / 80),
      y: logScale(foot, Math.max(...rates) * 1.5, this.height / 40),
      xTitle: 'time since the presentation began (ms)', yTitle: `spikes a second, mean of a cell, in bins of ${binMs} ms`,
    }, room)
    const peaks = lines.map(({ ratesHz }) => plot.yOf(Math.max(foot, ...Array.from(ratesHz))))
    const labels = spreadLabels(peaks, 15, plot.top, plot.bottom)
    lines.forEach(({ name, role, ratesHz }, index) => {
      const colour = scheme.roles[role]
      const before = lines.slice(0, index).filter((line) => scheme.roles[line.role] === colour).length
      const shown = Array.from(ratesHz, (rate) => Math.max(foot, rate))
      this.within(plot, () => this.path(timesMs, shown, plot, colour, {
        dash: dashes[before % dashes.length]!, ...(name === selected && { width: 3.5 }),
      }))
      this.text(name, plot.right + 6, labels[index]!, { colour, bold: name === selected })
    })
  }
}

import { Chart, type Plot } from './chart.js'
import { logScale, type Scale } from './scale.js'

/** The foot of the axis: a single one is seen, beside the many on the logarithmic axis. */
const leastCount = 0.6

/** A bar for each value that something has, on a logarithmic axis of how many have it. */
export abstract class Histogram extends Chart {
  /** The axis of counts. */
  protected countScale(counts: ArrayLike<number>): Scale {
    const most = Array.from(counts).reduce((largest, count) => Math.max(largest, count), 1)
    return logScale(leastCount, most * 1.6, this.height / 34)
  }

  /** Draws bars, the nth around the value that `valueOf` gives; nothing where nothing has it. Gives their width. */
  protected bars(
    counts: ArrayLike<number>, plot: Plot, valueOf: (index: number) => number, colourOf: (index: number) => string,
    mostPx = Infinity,
  ): number {
    const { context } = this
    const width = Math.min(mostPx, Math.max(1, (plot.right - plot.left) / counts.length - 1))
    for (let index = 0; index < counts.length; index++) {
      const count = counts[index]!
      if (count === 0) continue
      const top = plot.yOf(count)
      context.fillStyle = colourOf(index)
      context.fillRect(plot.xOf(valueOf(index)) - width / 2, top, width, plot.bottom - top)
    }
    return width
  }
}

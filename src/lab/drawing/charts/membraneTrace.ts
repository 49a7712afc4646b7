import { Chart } from './chart.js'
import { envelope } from './envelope.js'
import { linearScale } from './scale.js'

export interface MembraneData {
  readonly timesMs: ArrayLike<number>
  readonly potentialsMv: ArrayLike<number>
  readonly spikesMs: ArrayLike<number>
  readonly thresholdMv?: number | undefined
  readonly restingMv?: number | undefined
  /** What is drawn: `granule 4711`. */
  readonly title: string
}

/** How far a spike stands out above what the membrane does: a spike of the model has no height of its own. */
const spikeMv = 12

/** The membrane of one cell over time, with its threshold; a spike is a stroke from where the membrane was to above it. */
export class MembraneTrace extends Chart {
  draw(data: MembraneData | undefined): void {
    if (data === undefined || data.timesMs.length === 0) return this.empty('Click a cell to see its membrane')
    const { scheme } = this.look
    const { timesMs, potentialsMv, spikesMs, thresholdMv, restingMv } = data
    const levels = [thresholdMv, restingMv].filter((level) => level !== undefined)
    let [least, most] = [Math.min(...levels, Infinity), Math.max(...levels, -Infinity)]
    for (let index = 0; index < potentialsMv.length; index++) {
      least = Math.min(least, potentialsMv[index]!)
      most = Math.max(most, potentialsMv[index]!)
    }
    const spikeFrom = thresholdMv ?? most
    if (spikesMs.length > 0) most = Math.max(most, spikeFrom + spikeMv)
    const margin = Math.max(0.5, (most - least) * 0.06)
    const [first, last] = [timesMs[0]!, timesMs[timesMs.length - 1]!]
    const plot = this.axes({
      x: linearScale(first, last, this.width / 70), y: linearScale(least - margin, most + margin, 6),
      xTitle: 'time (ms)', yTitle: `${data.title}: membrane potential (mV)`,
    })
    const { context } = this
    for (const [level, name] of [[thresholdMv, 'threshold'], [restingMv, 'rest']] as const) {
      if (level === undefined) continue
      this.path([first, last], [level, level], plot, scheme.frame, { width: 1, dash: [4, 3] })
      this.text(name, plot.right, plot.yOf(level) - 7, { align: 'right', colour: scheme.quiet, sizePx: 11, halo: true })
    }
    this.within(plot, () => {
      const shown = envelope(timesMs, potentialsMv, Math.ceil(plot.right - plot.left))
      this.path(shown.x, shown.y, plot, scheme.measured)
      context.strokeStyle = scheme.text
      context.lineWidth = 1.75
      context.beginPath()
      for (let index = 0; index < spikesMs.length; index++) {
        context.moveTo(plot.xOf(spikesMs[index]!), plot.yOf(Math.min(spikeFrom, potentialBefore(data, spikesMs[index]!))))
        context.lineTo(plot.xOf(spikesMs[index]!), plot.yOf(spikeFrom + spikeMv))
      }
      context.stroke()
    })
  }
}

/** Where the membrane last was before a time; where it began, at that time. */
function potentialBefore({ timesMs, potentialsMv }: MembraneData, timeMs: number): number {
  let at = 0
  while (at + 1 < timesMs.length && timesMs[at + 1]! < timeMs) at++
  return potentialsMv[at]!
}

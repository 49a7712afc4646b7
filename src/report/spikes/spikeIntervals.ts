import { intervalVariation, localVariation } from '../../analysis/spikes/intervals.js'
import type { Figure } from '../figure.js'
import { plotFigure } from '../plotFigure.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

const bins = 50

/**
 * Histograms of the intervals between a cell's spikes, pooled over the cells of each population, with their number, CV
 * and CV2 (Holt et al. 1996). Populations without two intervals are left out; undefined where all are.
 */
export function spikeIntervals(selection: SpikeSelection): Figure | undefined {
  const { run } = selection
  const last = shownPopulations(selection).map(() => new Map<number, number>())
  const intervals = shownPopulations(selection).map((): number[] => [])
  const variations = shownPopulations(selection).map(() => new Map<number, number[]>())
  eachSpike(selection, (place, tick, cell) => {
    const before = last[place]!.get(cell)
    last[place]!.set(cell, tick)
    if (before === undefined) return
    intervals[place]!.push(tick - before)
    const own = variations[place]!.get(cell)
    if (own) own.push(tick - before)
    else variations[place]!.set(cell, [tick - before])
  })
  const told: string[] = []
  const rows = shownPopulations(selection).flatMap(({ name }, place) => {
    const own = intervals[place]!
    if (own.length < 2) return []
    const longest = own.reduce((most, ticks) => Math.max(most, ticks), 1)
    const width = Math.max(1, Math.ceil((longest + 1) / bins))
    const counts = new Float64Array(Math.ceil((longest + 1) / width))
    for (const ticks of own) counts[Math.floor(ticks / width)]!++
    const cells = [...variations[place]!.values()].filter((found) => found.length >= 2)
    if (cells.length > 0) told.push(`${name} ${meanOf(cells.map(intervalVariation))} and ${meanOf(cells.map(localVariation))}`)
    return Array.from(counts, (count, bin) =>
      ({ population: name, interval_ms: inMs((bin + 0.5) * width, run), intervals: count }))
  })
  if (rows.length === 0) return undefined
  return plotFigure({
    name: 'intervals', title: 'Intervals between a cell’s spikes',
    caption: `From ${inMs(selection.from, run)} to ${inMs(selection.to, run)} ms, one seed, pooled over the cells of each `
      + `population. CV and CV2, means over cells with two intervals or more: ${told.join('; ')} (both are 1 for a Poisson `
      + 'process, and 0 for a clock).',
    rows,
    x: { key: 'interval_ms', title: 'interval (ms)' }, y: { key: 'intervals', title: 'intervals', zero: true },
    panel: 'population', mark: 'line',
  })
}

const meanOf = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)

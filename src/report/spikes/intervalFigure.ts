import type { IntervalHistogram } from '../../experiments/spiking/intervalHistograms.js'
import { quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed } from '../formatNumber.js'
import { panelsOf } from '../panels.js'
import { palette } from '../theme.js'

/** Histograms of the intervals between a cell's spikes. Absent where no population has two intervals. */
export function intervalFigure(
  intervals: readonly IntervalHistogram[], { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Figure | undefined {
  if (intervals.length === 0) return undefined
  const rows = intervals.flatMap((histogram) => histogram.counts.flatMap((count, bin) => (count === 0 ? [] : [{
    population: histogram.population,
    from_ms: Math.max(0, exact(histogram.startMs + bin * histogram.binMs)),
    to_ms: exact(histogram.startMs + (bin + 1) * histogram.binMs),
    intervals: count, panel: panelOf(histogram),
  }])))
  const longer = intervals.filter((histogram) => histogram.longer > 0)
    .map((histogram) => `${formatFixed(histogram.longer, 0)} of ${histogram.population}`)
  return {
    name: 'intervals', title: 'Intervals between a cell’s spikes',
    caption: `Pooled over the cells of each population, from ${formatFixed(fromMs, 0)} to ${formatFixed(toMs, 0)} ms of the `
      + 'first seed. CV and CV2 are means over the cells with two intervals or more: both are 1 for a Poisson process and 0 '
      + 'for a clock, and slow changes of the rate raise CV alone. Populations without two intervals have no panel.'
      + (longer.length === 0 ? '' : ` Longer than their axis: ${longer.join(', ')}.`),
    rows, specification: specification(intervals.map(panelOf)),
  }
}

const exact = (value: number): number => Number(value.toPrecision(10))

const panelOf = ({ population, intervals, cv, cv2 }: IntervalHistogram): string =>
  `${population}: n = ${formatFixed(intervals, 0)}`
  + (cv === null || cv2 === null ? '' : `, CV ${formatFixed(cv, 2)}, CV2 ${formatFixed(cv2, 2)}`)

const specification = (panels: readonly string[]): Piece => panelsOf('panel', panels, {
  mark: { type: 'rect', color: palette.blue, stroke: '#ffffff', strokeWidth: 0.5 },
  encoding: {
    x: quantitative('from_ms', { title: 'interval (ms)', scale: { domainMin: 0, nice: false }, axis: { tickCount: 6 } }),
    x2: { field: 'to_ms' },
    y: quantitative('intervals', { title: 'intervals', axis: { tickCount: 3 } }), y2: { datum: 0 },
    tooltip: tooltipOf([
      ['population', 'population'], ['from_ms', 'from (ms)'], ['to_ms', 'to (ms)'], ['intervals', 'intervals', ',d'],
    ]),
  },
})

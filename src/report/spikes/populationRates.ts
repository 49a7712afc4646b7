import { InputError } from '../../errors/inputError.js'
import type { Figure } from '../figure.js'
import { formatNumber } from '../formatNumber.js'
import { plotFigure } from '../plotFigure.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** Bins of a rate over time. */
export interface RateBins {
  readonly binMs: number
  /** Where it is given, time counts from the last whole multiple of it: a peri-stimulus time histogram. */
  readonly periodMs?: number | undefined
}

const binsMax = 2000

/**
 * The rate of every population over time, in spikes per second and cell; with a period, the peri-stimulus time
 * histogram of stimuli that come as regularly. Throws an InputError for bins that are none, or too many.
 */
export function populationRates(selection: SpikeSelection, { binMs, periodMs }: RateBins): Figure {
  const { run, from, to } = selection
  const bin = ticksOf('--bin', binMs, run.resolutionMs)
  const period = periodMs === undefined ? undefined : ticksOf('--period', periodMs, run.resolutionMs)
  const span = period ?? to - from
  const bins = Math.ceil(span / bin)
  if (bins > binsMax) {
    const allowed = `at most ${binsMax} bins: a wider bin, or less time by --from and --to`
    throw new InputError({ field: '--bin', problem: `${binMs} ms makes ${bins} bins`, allowed })
  }
  const populations = shownPopulations(selection)
  const counts = populations.map(() => new Float64Array(bins))
  const place = (tick: number): number => Math.floor((period === undefined ? tick - from : tick % period) / bin)
  eachSpike(selection, (population, tick) => { counts[population]![place(tick)]!++ })
  const ticks = ticksInBins(from, to, bins, place)
  const rows = populations.flatMap(({ name, count }, index) => Array.from(counts[index]!, (spikes, number) => ({
    population: name, time_ms: inMs((period === undefined ? from : 0) + (number + 0.5) * bin, run),
    rate_hz: ticks[number] === 0 ? 0 : spikes / count / (ticks[number]! * run.resolutionMs / 1000), spikes,
  })).filter((_, number) => ticks[number]! > 0))
  const shownMs = (tick: number): string => formatNumber(inMs(tick, run), 12)
  return plotFigure({
    name: period === undefined ? 'population-rates' : 'psth',
    title: period === undefined ? 'Rate of every population' : 'Peri-stimulus time histogram',
    caption: `Spikes per second and cell in bins of ${binMs} ms from ${shownMs(from)} to ${shownMs(to)} ms, one seed.`
      + (period === undefined ? ''
        : ` Time counts from each whole multiple of ${periodMs} ms: ${repetitions(from, to, period)}.`),
    rows,
    x: { key: 'time_ms', title: period === undefined ? 'time (ms)' : 'time in the period (ms)' },
    y: { key: 'rate_hz', title: 'spikes per second and cell (Hz)', zero: true }, panel: 'population', mark: 'line',
  })
}

const repetitions = (from: number, to: number, period: number): string =>
  `${Number(((to - from) / period).toPrecision(3))} periods`

/** How many ticks of the time shown fall into each bin. */
function ticksInBins(from: number, to: number, bins: number, place: (tick: number) => number): Float64Array {
  const ticks = new Float64Array(bins)
  for (let tick = from; tick < to; tick++) ticks[place(tick)]!++
  return ticks
}

function ticksOf(field: string, ms: number, resolutionMs: number): number {
  const ticks = Math.round(ms / resolutionMs)
  if (!(ticks >= 1)) {
    throw new InputError({ field, problem: `found ${ms} ms`, allowed: `at least the resolution, ${resolutionMs} ms` })
  }
  return ticks
}

import { correlogram } from '../../analysis/spikes/correlogram.js'
import { correlogramBand } from '../../analysis/spikes/correlogramBand.js'
import { InputError } from '../../errors/inputError.js'
import { stream } from '../../random/stream.js'
import type { Figure } from '../figure.js'
import { plotFigure } from '../plotFigure.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

export interface CorrelogramRequest {
  readonly binMs: number
  readonly lagMs: number
}

const binsMax = 2000
const surrogates = 200
/** Spikes of a surrogate may move within so many bins. */
const jitterBins = 5

/**
 * The cross-correlogram of all spikes of one population and all of another (lag: second less first), with the band
 * that jittered surrogates leave anywhere in 5 % of cases; of one population, the autocorrelogram summed over its
 * cells. Throws an InputError where neither one nor two populations are shown, or for too many bins.
 */
export function spikeCorrelogram(selection: SpikeSelection, { binMs, lagMs }: CorrelogramRequest): Figure {
  const { run } = selection
  const populations = shownPopulations(selection)
  if (populations.length !== 1 && populations.length !== 2) {
    const allowed = 'one for an autocorrelogram, or two, such as --population granule,purkinje'
    throw new InputError({ field: '--population', problem: `found ${populations.length} populations`, allowed })
  }
  const half = Math.max(0, Math.round((binMs / run.resolutionMs - 1) / 2))
  const binTicks = 2 * half + 1
  const size = { binTicks, bins: Math.max(1, Math.round(lagMs / run.resolutionMs / binTicks)) }
  if (size.bins > binsMax) {
    const allowed = `at most ${binsMax} bins on either side: a shorter lag, or wider bins by --bin`
    throw new InputError({ field: '--lag', problem: `${lagMs} ms makes ${size.bins} bins`, allowed })
  }
  const [left, right] = populations
  const rows = right === undefined ? autoRows(selection, size) : crossRows(selection, size)
  const [from, to] = [inMs(selection.from, run), inMs(selection.to, run)]
  const of = right === undefined ? `spikes of the same ${left!.name} cell` : `a spike of ${left!.name} and one of ${right.name}`
  const band = right === undefined ? '' : ' The band is left anywhere by 5 % of correlograms whose second spikes are moved at '
    + `random within windows of ${inMs(jitterBins * binTicks, run)} ms (${surrogates} surrogates).`
  return plotFigure({
    name: 'correlogram', title: right === undefined ? `Autocorrelogram of ${left!.name}` : `${left!.name} and ${right.name}`,
    caption: `How many pairs of ${of} have each lag, in bins of ${inMs(binTicks, run)} ms, from ${from} to ${to} ms, one seed.`
      + band,
    rows: rows.map(({ lag, ...row }) => ({ lag_ms: inMs(lag, run), ...row })),
    x: { key: 'lag_ms', title: 'lag (ms)' }, y: { key: 'pairs', title: 'pairs of spikes', zero: true }, mark: 'line',
    ...(right !== undefined && { interval: { low: 'low', high: 'high', as: 'band' as const, ends: 'band' } }),
  })
}

type Size = { readonly binTicks: number; readonly bins: number }
type Row = { readonly lag: number; readonly pairs: number } & Partial<Record<'low' | 'high', number>>

function crossRows(selection: SpikeSelection, size: Size): Row[] {
  const trains = [[], []] as [number[], number[]]
  eachSpike(selection, (place, tick) => { trains[place]!.push(tick) })
  const surrogate = { kind: 'jitter', windowTicks: jitterBins * size.binTicks } as const
  const options = { ...size, surrogates, surrogate, stream: stream(1, 'plot/correlogram') }
  const { lagTicks, counts, lowAnywhere, highAnywhere } = correlogramBand([trains[0]], [trains[1]], options)
  return Array.from(lagTicks, (lag, index) =>
    ({ lag, pairs: counts[index]!, low: Math.max(0, lowAnywhere[index]!), high: highAnywhere[index]! }))
}

function autoRows(selection: SpikeSelection, size: Size): Row[] {
  const cells = new Map<number, number[]>()
  eachSpike(selection, (_, tick, cell) => {
    const own = cells.get(cell)
    if (own) own.push(tick)
    else cells.set(cell, [tick])
  })
  const trains = [...cells.values()]
  const { lagTicks, counts } = correlogram(trains, trains, size, true)
  return Array.from(lagTicks, (lag, index) => ({ lag, pairs: counts[index]! }))
}

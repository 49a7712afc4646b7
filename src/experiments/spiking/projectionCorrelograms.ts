import { correlogramBand, type Surrogate } from '../../analysis/spikes/correlogramBand.js'
import type { Circuit, Projection } from '../../circuit/circuit.js'
import { stream } from '../../random/stream.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** How the spikes of the two ends of a projection lie to each other. */
export interface ProjectionCorrelogram {
  readonly from: string
  readonly to: string
  /** Whether pairs are of cells with the same number, which are joined, instead of all cells of both populations. */
  readonly oneToOne: boolean
  /** Every so many-th cell of both populations takes part. */
  readonly everyCell: number
  /** Pairs of spikes with a lag that is shown. */
  readonly pairs: number
  readonly binMs: number
  /** Second less first, the middles of bins. */
  readonly lagsMs: readonly number[]
  readonly counts: readonly number[]
  /** The band that surrogates leave anywhere in 5 % of cases. */
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Correlograms, and the projections that have none, with the reason. */
export interface Correlograms {
  readonly shown: readonly ProjectionCorrelogram[]
  readonly leftOut: readonly string[]
}

const binMsWanted = 0.5
const lagMsWanted = 10
export const correlogramSurrogates = 200
/** Spikes of a surrogate move within windows of so many bins. */
export const jitterBins = 5
const pairsMin = 100
/** More pairs than this need not be counted to see a peak; so many are counted for every surrogate. */
const pairsMax = 10_000
const shownMax = 6

/**
 * The cross-correlograms along the projections of a circuit, from all spikes of one population to all of the other,
 * with the band of jittered surrogates; along a projection from one cell to one cell, those of cells that are joined,
 * with the band of cells that are paired at random. Relays fire as they are told and are left out as sources.
 */
export function projectionCorrelograms({ populations, projections }: Circuit, selection: SpikeSelection): Correlograms {
  const trains = trainsOf(selection)
  const relays = populations.filter(({ model }) => model === 'relay').map(({ name }) => name)
  const seen = new Set<string>()
  const candidates = projections.filter(({ from, to }) => {
    const key = JSON.stringify([from, to])
    if (from === to || relays.includes(from) || relays.includes(to) || seen.has(key)) return false
    seen.add(key)
    return trains.has(from) && trains.has(to)
  })
  const shown: ProjectionCorrelogram[] = []
  const leftOut: string[] = []
  for (const projection of candidates) {
    const { from, to } = projection
    const found = shown.length < shownMax ? correlogramOf(projection, trains, selection) : undefined
    if (found) shown.push(found)
    else leftOut.push(`${from} → ${to} (${shown.length < shownMax ? 'too few spikes' : `${shownMax} are shown`})`)
  }
  return { shown, leftOut }
}

/** Ticks and cells of a population, in order. */
interface Train {
  readonly ticks: number[]
  readonly cells: number[]
  readonly count: number
}

function trainsOf(selection: SpikeSelection): Map<string, Train> {
  const trains = shownPopulations(selection).map(({ count }): Train => ({ ticks: [], cells: [], count }))
  eachSpike(selection, (place, tick, cell) => {
    trains[place]!.ticks.push(tick)
    trains[place]!.cells.push(cell)
  })
  return new Map(shownPopulations(selection).map(({ name }, place) => [name, trains[place]!]))
}

function correlogramOf(
  { from, to, rule }: Projection, trains: ReadonlyMap<string, Train>, { run }: SpikeSelection,
): ProjectionCorrelogram | undefined {
  const [left, right] = [trains.get(from)!, trains.get(to)!]
  const half = Math.max(0, Math.round((binMsWanted / run.resolutionMs - 1) / 2))
  const binTicks = 2 * half + 1
  const bins = Math.max(1, Math.round(lagMsWanted / run.resolutionMs / binTicks))
  const reach = bins * binTicks + half
  const oneToOne = rule.kind === 'one-to-one' && left.count > 1
  const all = pairsWithin(left.ticks, right.ticks, reach) / (oneToOne ? left.count : 1)
  // Of joined cells, pairs fall with the cells that take part; of all with all, with their square. Two cells can be shuffled.
  const everyCell = Math.max(1, oneToOne ? Math.min(Math.ceil(all / pairsMax), Math.floor(left.count / 2))
    : Math.ceil(Math.sqrt(all / pairsMax)))
  const [lefts, rights] = oneToOne ? [byCell(left, everyCell), byCell(right, everyCell)]
    : [[thinned(left, everyCell)], [thinned(right, everyCell)]]
  const pairs = lefts.reduce((sum, train, place) => sum + pairsWithin(train, rights[place]!, reach), 0)
  if ((oneToOne ? all : pairs) < pairsMin) return undefined
  const surrogate: Surrogate = oneToOne ? { kind: 'shuffle' } : { kind: 'jitter', windowTicks: Math.max(2,
    jitterBins * binTicks) }
  const band = correlogramBand(lefts, rights, {
    binTicks, bins, surrogate, surrogates: correlogramSurrogates, stream: stream(1, `correlogram/${from}/${to}`),
  })
  return {
    from, to, oneToOne, everyCell, pairs, binMs: inMs(binTicks, run),
    lagsMs: Array.from(band.lagTicks, (lag) => inMs(lag, run)), counts: [...band.counts],
    low: Array.from(band.lowAnywhere, (bound) => short(Math.max(0, bound))), high: Array.from(band.highAnywhere, short),
  }
}

const short = (value: number): number => Number(value.toPrecision(5))

/** How many pairs of times, in order, are at most `reach` apart. */
function pairsWithin(left: ArrayLike<number>, right: ArrayLike<number>, reach: number): number {
  let [first, end, pairs] = [0, 0, 0]
  for (let index = 0; index < left.length; index++) {
    const tick = left[index]!
    while (first < right.length && right[first]! < tick - reach) first++
    while (end < right.length && right[end]! <= tick + reach) end++
    pairs += end - first
  }
  return pairs
}

const thinned = ({ ticks, cells }: Train, every: number): number[] =>
  ticks.filter((_, spike) => cells[spike]! % every === 0)

/** The spikes of each cell that takes part. */
function byCell({ ticks, cells, count }: Train, every: number): number[][] {
  const trains = Array.from({ length: Math.ceil(count / every) }, (): number[] => [])
  ticks.forEach((tick, spike) => { if (cells[spike]! % every === 0) trains[cells[spike]! / every]!.push(tick) })
  return trains
}

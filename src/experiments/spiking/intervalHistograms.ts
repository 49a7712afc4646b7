import { intervalVariation, localVariation } from '../../analysis/spikes/intervals.js'
import { binTicksFor } from '../../recording/binTicks.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** The intervals between a cell's spikes, pooled over the cells of a population. */
export interface IntervalHistogram {
  readonly population: string
  readonly intervals: number
  /** Cells with two intervals or more. */
  readonly cells: number
  /** Means over these cells; null where there is none. */
  readonly cv: number | null
  readonly cv2: number | null
  readonly binMs: number
  /** Where the first bin begins; below 0 where bins lie around the multiples of a period. */
  readonly startMs: number
  /** How many are in each bin, its end not in it. */
  readonly counts: readonly number[]
  /** How many are longer than all bins. */
  readonly longer: number
}

const binsMax = 50
/** Bins reach to this quantile of the intervals, so that a few long ones do not press all others together. */
const shown = 0.99

/**
 * Histograms of the intervals with their CV and CV2 (Holt et al. 1996). Populations without two intervals have none.
 * Where cells are stimulated with a period, bins lie around its multiples.
 */
export function intervalHistograms(selection: SpikeSelection, periodTicks?: number): IntervalHistogram[] {
  const { run } = selection
  const populations = shownPopulations(selection)
  const last = populations.map(({ count }) => new Int32Array(count).fill(-1))
  const ofCells = populations.map(() => new Map<number, number[]>())
  eachSpike(selection, (place, tick, cell) => {
    const before = last[place]![cell]!
    last[place]![cell] = tick
    if (before < 0) return
    const own = ofCells[place]!.get(cell)
    if (own) own.push(tick - before)
    else ofCells[place]!.set(cell, [tick - before])
  })
  return populations.flatMap(({ name }, place) => {
    const cells = [...ofCells[place]!.values()]
    const sorted = Float64Array.from(cells.flat()).sort()
    if (sorted.length < 2) return []
    const unit = periodTicks ?? 1
    const start = periodTicks === undefined ? 0 : -Math.floor(periodTicks / 2)
    const reach = sorted[Math.ceil(shown * sorted.length) - 1]! - start
    const binTicks = unit * binTicksFor(Math.ceil((reach + 1) / unit), binsMax)
    const counts = Array.from({ length: Math.floor(reach / binTicks) + 1 }, () => 0)
    let longer = 0
    for (const ticks of sorted) {
      const bin = Math.floor((ticks - start) / binTicks)
      if (bin < counts.length) counts[bin]!++
      else longer++
    }
    const several = cells.filter((intervals) => intervals.length >= 2)
    return [{
      population: name, intervals: sorted.length, cells: several.length,
      cv: meanOf(several.map(intervalVariation)), cv2: meanOf(several.map(localVariation)),
      binMs: inMs(binTicks, run), startMs: inMs(start, run), counts, longer,
    }]
  })
}

const meanOf = (values: readonly number[]): number | null =>
  (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)

import type { Circuit } from '../circuit/circuit.js'
import { binTicksFor } from './binTicks.js'
import type { SpikeTable } from './spikeTable.js'

/** A stretch of time to be shown, in ticks; the end does not belong to it. */
export interface ShownWindow {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Spikes of each population in a window, times counted from the window's beginning. */
export interface RasterWindow {
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
  /** Width of the bins in which `counts` are; absent in folders of old versions. */
  readonly binMs?: number
  readonly populations: readonly {
    readonly population: string
    readonly count: number
    readonly timesMs: readonly number[]
    readonly cells: readonly number[]
    /** Spikes of all cells in each bin, those of cells that are not shown too. */
    readonly counts?: readonly number[]
  }[]
}

const binsMax = 100

/** Cuts windows out of a table of spikes whose populations are the circuit's, in its order. */
export function rasterWindows(
  spikes: SpikeTable, { populations, resolutionMs }: Circuit, windows: readonly ShownWindow[],
): RasterWindow[] {
  const ms = (ticks: number) => Number((ticks * resolutionMs).toPrecision(12))
  return windows.map(({ name, from, to }) => {
    const bins = rasterBins(to - from)
    const shown = populations.map(({ name: population, count }) =>
      ({ population, count, timesMs: [] as number[], cells: [] as number[], counts: bins.empty() }))
    spikes.tick.forEach((tick, index) => {
      if (tick < from || tick >= to) return
      const { timesMs, cells, counts } = shown[spikes.population[index]!]!
      timesMs.push(ms(tick - from))
      cells.push(spikes.cell[index]!)
      counts[bins.of(tick - from)]!++
    })
    return { name, fromMs: 0, toMs: ms(to - from), binMs: ms(bins.ticks), populations: shown }
  })
}

/** The bins of the rates below a raster of so many ticks. */
export function rasterBins(
  ticks: number,
): { readonly ticks: number; readonly of: (tick: number) => number; readonly empty: () => number[] } {
  const width = binTicksFor(ticks, binsMax)
  return {
    ticks: width, of: (tick) => Math.floor(tick / width),
    empty: () => Array.from({ length: Math.ceil(ticks / width) }, () => 0),
  }
}

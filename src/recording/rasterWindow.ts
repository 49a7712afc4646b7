import type { Circuit } from '../circuit/circuit.js'
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
  readonly populations: readonly {
    readonly population: string
    readonly count: number
    readonly timesMs: readonly number[]
    readonly cells: readonly number[]
  }[]
}

/** Cuts windows out of a table of spikes whose populations are the circuit's, in its order. */
export function rasterWindows(
  spikes: SpikeTable, { populations, resolutionMs }: Circuit, windows: readonly ShownWindow[],
): RasterWindow[] {
  const ms = (ticks: number) => Number((ticks * resolutionMs).toPrecision(12))
  return windows.map(({ name, from, to }) => {
    const shown = populations.map(({ name: population, count }) =>
      ({ population, count, timesMs: [] as number[], cells: [] as number[] }))
    spikes.tick.forEach((tick, index) => {
      if (tick < from || tick >= to) return
      const { timesMs, cells } = shown[spikes.population[index]!]!
      timesMs.push(ms(tick - from))
      cells.push(spikes.cell[index]!)
    })
    return { name, fromMs: 0, toMs: ms(to - from), populations: shown }
  })
}

import type { Circuit } from '../circuit/circuit.js'
import type { Volley } from '../engine/volley.js'
import type { SpikeSelection } from './recordedSpikes.js'

/** Which spikes are kept. */
export interface FirstSpikesOptions {
  /** Ticks; the end does not belong to it. */
  readonly from: number
  readonly to: number
  /** Once so many are kept, those of the same tick are the last. */
  readonly most: number
}

/**
 * Keeps the first spikes of all populations within a time, 9 bytes each, so that a long run of a large circuit takes
 * bounded memory. The selection ends where the spikes that were kept do.
 */
export function firstSpikes(
  { populations, resolutionMs }: Circuit, { from, to, most }: FirstSpikesOptions,
): { readonly take: (volley: Volley) => void; readonly selection: () => SpikeSelection } {
  const names = populations.map(({ name }) => name)
  const kept: { readonly tick: number; readonly population: number; readonly cells: Uint32Array }[] = []
  let count = 0
  let end = to
  return {
    take({ tick, population, cells }) {
      if (tick < from || tick >= end) return
      kept.push({ tick, population: names.indexOf(population), cells })
      count += cells.length
      if (count >= most) end = tick + 1
    },
    selection() {
      const table = { tick: new Int32Array(count), population: new Uint8Array(count), cell: new Uint32Array(count) }
      let start = 0
      for (const { tick, population, cells } of kept) {
        table.tick.fill(tick, start, start + cells.length)
        table.population.fill(population, start, start + cells.length)
        table.cell.set(cells, start)
        start += cells.length
      }
      return {
        run: { populations: populations.map(({ name, count: cells }) => ({ name, count: cells })), resolutionMs,
          ticks: to, ...table },
        from, to: end, shown: names.map((_, index) => index),
      }
    },
  }
}

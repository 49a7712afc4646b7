import type { RecordedRun } from '../../src/recording/recordedSpikes.js'

/** Spikes as [tick, number of the population, cell], of 4 granule cells and 2 Purkinje cells at 0.5 ms. */
export function someSpikes(spikes: readonly (readonly [number, number, number])[]): RecordedRun {
  return {
    populations: [{ name: 'granule', count: 4 }, { name: 'purkinje', count: 2 }], resolutionMs: 0.5,
    ticks: (spikes.at(-1)?.[0] ?? 0) + 1,
    tick: Int32Array.from(spikes, ([tick]) => tick), population: Uint8Array.from(spikes, ([, population]) => population),
    cell: Uint32Array.from(spikes, ([, , cell]) => cell),
  }
}

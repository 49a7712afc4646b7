import type { Circuit } from '../../circuit/circuit.js'
import type { Volley } from '../../engine/volley.js'
import { rasterBins, type RasterWindow } from '../../recording/rasterWindow.js'
import { activityTimes, type ActivityParameters } from './activityParameters.js'

/**
 * Collects the spikes of the first part of the measured time, of cells evenly spaced in each population, for a raster.
 */
export function activityRaster(
  circuit: Circuit, parameters: ActivityParameters,
): { readonly take: (volley: Volley) => void; readonly window: () => RasterWindow } {
  const { populations, resolutionMs } = circuit
  const { from, rasterTicks } = activityTimes(parameters, circuit)
  const ms = (ticks: number) => Number((ticks * resolutionMs).toPrecision(12))
  const bins = rasterBins(rasterTicks)
  const shown = populations.map(({ name: population, count }) => ({
    population, count, every: Math.ceil(count / parameters.rasterCells), timesMs: [] as number[], cells: [] as number[],
    counts: bins.empty(),
  }))
  const byName = new Map(shown.map((part) => [part.population, part]))
  return {
    take({ tick, population, cells }) {
      if (tick < from || tick >= from + rasterTicks) return
      const part = byName.get(population)!
      part.counts[bins.of(tick - from)]! += cells.length
      for (const cell of cells) {
        if (cell % part.every !== 0) continue
        part.timesMs.push(ms(tick - from))
        part.cells.push(cell)
      }
    },
    window: () => ({
      name: `${circuit.name}, the first ${ms(rasterTicks)} ms`, fromMs: 0, toMs: ms(rasterTicks), binMs: ms(bins.ticks),
      populations: shown.map(({ population, count, timesMs, cells, counts }) => ({ population, count, timesMs, cells,
        counts })),
    }),
  }
}

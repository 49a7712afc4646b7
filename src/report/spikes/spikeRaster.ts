import type { Figure } from '../figure.js'
import { raster } from '../raster.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** A raster of the spikes that were recorded; undefined where none is shown. Times are those of the simulation. */
export function spikeRaster(selection: SpikeSelection): Figure | undefined {
  const { run, from, to } = selection
  const populations = shownPopulations(selection)
    .map(({ name, count }) => ({ population: name, count, timesMs: [] as number[], cells: [] as number[] }))
  eachSpike(selection, (place, tick, cell) => {
    populations[place]!.timesMs.push(inMs(tick, run))
    populations[place]!.cells.push(cell)
  })
  const [fromMs, toMs] = [inMs(from, run), inMs(to, run)]
  const window = { name: `${fromMs} to ${toMs} ms`, fromMs, toMs, populations }
  return raster({ rasters: [window] }, 'Times are those of the simulation.')
}

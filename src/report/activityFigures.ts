import type { ActivityResult } from '../experiments/activity/activityResult.js'
import type { Figure } from './figure.js'
import { plotFigure } from './plotFigure.js'
import { raster } from './raster.js'
import { rates } from './rates.js'
import { circuitFigures } from './spikes/circuitFigures.js'

/** The figures of the experiment activity; the raster is absent without spikes. */
export function activityFigures(result: ActivityResult, rasterCells: number): Figure[] {
  const cells = 'In the first seed, from the beginning of the measured time on; of larger populations '
    + `${rasterCells} cells, evenly spaced.`
  return [rates(result, 'over the measured time'), raster(result, cells), ...result.plots.map(plotFigure),
    ...circuitFigures(result).figures]
    .filter((figure) => figure !== undefined)
}

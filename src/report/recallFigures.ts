import type { RecallResult } from '../experiments/recallResult.js'
import type { Figure } from './figure.js'
import { errorAgainstNoise } from './recall/errorAgainstNoise.js'
import { glyphs } from './recall/glyphs.js'
import { readMap } from './recall/readMap.js'
import { recallPaths } from './recall/recallPaths.js'
import { weightCurve } from './recall/weightCurve.js'
import { raster } from './raster.js'
import { rates } from './rates.js'
import { circuitFigures } from './spikes/circuitFigures.js'

/** The figures of a recall experiment in the report's order; those whose data the level does not have are left out. */
export function recallFigures(result: RecallResult): Figure[] {
  return [
    errorAgainstNoise(result), glyphs(result), readMap(result), recallPaths(result), weightCurve(result), raster(result),
    rates(result), ...circuitFigures(result).figures,
  ].filter((figure) => figure !== undefined)
}

import type { RecallResult } from '../experiments/recallResult.js'
import type { Figure } from './figure.js'
import { errorAgainstNoise } from './recall/errorAgainstNoise.js'
import { glyphs } from './recall/glyphs.js'
import { raster } from './raster.js'
import { rates } from './rates.js'
import { weightCurve } from './recall/weightCurve.js'

/** The figures of a recall experiment in the report's order; those whose data the level does not have are left out. */
export function recallFigures(result: RecallResult): Figure[] {
  return [errorAgainstNoise(result), glyphs(result), weightCurve(result), raster(result), rates(result)]
    .filter((figure) => figure !== undefined)
}

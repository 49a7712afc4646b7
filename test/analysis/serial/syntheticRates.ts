import { movingAverageRates } from '../../../src/analysis/serial/power.js'
import { normalDraws } from '../../../src/random/normalDraw.js'
import { stream } from '../../../src/random/stream.js'

/** Standard normal numbers of a named stream. */
export const normals = (name: string): (() => number) => normalDraws(stream(1, name), Math.log)

/** Independent cells that average over `width` stimuli: C(d) = 1 − d/width. */
export const smoothRates = (name: string, cells: number, stimuli: number, width: number): Float64Array[] =>
  movingAverageRates(Array.from({ length: width }, () => 1), cells, stimuli, normals(name))

/** Whether two lists agree within a tolerance. */
export const close = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12): boolean =>
  found.length === expected.length
  && Array.from(found).every((value, index) => Math.abs(value - expected[index]!) <= tolerance)

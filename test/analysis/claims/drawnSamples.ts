import type { Samples, SeedValue } from '../../../src/analysis/claims/claim.js'
import { normalDraws } from '../../../src/random/normalDraw.js'
import { stream } from '../../../src/random/stream.js'

/** The values of one measure, seeds 1, 2, …. */
export const seeded = (values: readonly number[]): SeedValue[] => values.map((value, index) => ({ seed: index + 1,
  value }))

/** Samples of the measure `error`: normal around each condition's mean. */
export function drawnSamples(means: Readonly<Record<string, number>>, seeds: number, deviation: number,
  seed = 1): Samples {
  const normal = normalDraws(stream(seed, 'samples'), Math.log)
  return Object.fromEntries(Object.entries(means).map(([condition, mean]) =>
    [condition, { error: seeded(Array.from({ length: seeds }, () => mean + deviation * normal())) }]))
}

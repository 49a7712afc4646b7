import { analyseOrder } from '../../../src/analysis/serial/orderAnalysis.js'
import { movingAverageRates } from '../../../src/analysis/serial/power.js'
import type { LearningStage } from '../../../src/experiments/monkey/learning.js'
import type { Measured, SeedAnalysis } from '../../../src/experiments/monkey/measure.js'
import type { Setting } from '../../../src/experiments/monkey/settings.js'
import { createKernels } from '../../../src/kernels/kernels.js'
import { normalDraws } from '../../../src/random/normalDraw.js'
import { stream } from '../../../src/random/stream.js'

/** How independent cells average over neighbours, and how noisily. */
export type Width = readonly number[]

export function analysisOf(width: Width, seed: number, noise = 0): SeedAnalysis {
  const normal = normalDraws(stream(seed, `synthetic/${width.join()}`), createKernels(0).log)
  const rates = movingAverageRates(width, 60, 97, normal).map((cell) => cell.map((rate) => rate + noise * normal()))
  return { order: analyseOrder(rates, { seed, permutations: 59, resamples: 4 }), selective: 1 }
}

/** A setting whose cells are moving averages along the order, with controls of independent ones. */
export function syntheticMeasured(
  { a, level = 'sdm', width, noise = 0, controls = 1, fresh = [1] }: {
    readonly a: number; readonly level?: Setting['level']; readonly width: Width; readonly noise?: number
    readonly controls?: number; readonly fresh?: Width
  },
): Measured {
  const setting: Setting = {
    level, a, h: 1 - a, sharpness: { of: 'winners', value: 100 }, bits: 512,
    memory: { level: 'sdm', locations: 10_000, winners: 100 }, replicates: 2, controls,
  }
  const seeds = [1, 2].map((seed) => analysisOf(width, seed, noise))
  return {
    setting,
    learnt: controls === 0 ? { 'spikes of tuned cells': seeds } : { 'units': seeds, 'spikes of tuned cells': seeds },
    fresh: controls === 0 ? [] : [analysisOf(fresh, 3)],
    shuffled: controls === 0 ? [] : [analysisOf([1], 4)],
    tunings: controls === 0 ? [] : [{ tuning: [0.3, 0.5], learnt: [analysisOf([1, 1, 1], 5)] }],
    spiking: [],
  }
}

/** Neighbours are alike up to a distance of 5 for these cells, if less noise than this drowns them. */
export const monkeyLike = { width: [1, 1, 1, 1, 1, 1], noise: 3.5 } as const

export const syntheticStages = (): LearningStage[] => [true, false].flatMap((delayActivity) => [0, 3].map((epochs) => {
  const analysis = analysisOf(delayActivity && epochs > 0 ? [1, 1, 1] : [1], epochs + 5)
  return { delayActivity, seed: 1, epochs, units: analysis, cells: analysis }
}))

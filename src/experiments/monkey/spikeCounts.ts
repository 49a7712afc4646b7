import type { TrialRates } from '../../analysis/serial/rates.js'
import { normalDraws } from '../../random/normalDraw.js'
import { createKernels } from '../../kernels/kernels.js'
import type { Stream } from '../../random/stream.js'

const { exp, log } = createKernels(0)
/** Counts of a greater mean are nearly normal. */
const normalFrom = 30

/** How spikes vary between trials. */
export interface TrialNoise {
  readonly delay: number
  readonly trials: number
  /** Standard deviation of the gain, whose mean is 1. */
  readonly gainDeviation: number
}

/**
 * Rates in Hz as spike counts show them, `[cell][stimulus][trial]`: in each trial a cell's rate is multiplied by a gain,
 * 1 + deviation · normal and not below 0, and spikes are Poisson: the modulated Poisson model of Goris, Movshon &
 * Simoncelli 2014 (Nature Neuroscience 17:858), in which excitability varies with what is no stimulus.
 */
export function spikeCountRates(
  ratesHz: readonly Float64Array[], { delay, trials, gainDeviation }: TrialNoise, draws: Stream,
): TrialRates {
  const normal = normalDraws(draws, log)
  return ratesHz.map((cell) => Array.from(cell, (rateHz) => Float64Array.from({ length: trials }, () => {
    const gain = gainDeviation === 0 ? 1 : Math.max(0, 1 + gainDeviation * normal())
    return poisson(gain * rateHz * delay, draws, normal) / delay
  })))
}

/** A Poisson count: by a product of uniforms (Knuth 1969) up to a mean of 30, above it a rounded normal number. */
export function poisson(mean: number, draws: Stream, normal: () => number): number {
  if (mean > normalFrom) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const least = exp(-mean)
  let count = 0
  for (let product = draws.next(); product > least; product *= draws.next()) count++
  return count
}

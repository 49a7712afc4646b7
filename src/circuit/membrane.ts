import { steadyMv, type LifPopulation } from './circuit.js'
import type { Kernels } from '../kernels/kernels.js'

/**
 * Constants of a leaky integrate-and-fire membrane τ dV/dt = E − V + drive on the grid of the resolution, relative to
 * the steady state: between events u = V − (E + drive) decays by exp(−Δt/τ) exactly.
 */
export interface Membrane {
  /** decay[k] = exp(−k·resolution/τ), up to where it falls below 1e-30 and counts as 0. */
  readonly decay: Float64Array
  readonly thresholdMv: number
  readonly resetMv: number
  /** At the start: settled, or at rest where the drive alone makes the cell fire. */
  readonly initialMv: number
  readonly refractoryTicks: number
  readonly timeConstantTicks: number
  /** Whether the drive alone makes the cell fire. */
  readonly tonic: boolean
}

const negligible = 1e-30

/** The number of ticks after which a membrane has forgotten its state (decay below 1e-30). */
export const decayTicks = (timeConstantTicks: number): number => Math.ceil(70 * timeConstantTicks)

export function membraneOf(population: LifPopulation, resolutionMs: number, kernels: Kernels): Membrane {
  const timeConstantTicks = population.membraneTimeConstantMs / resolutionMs
  const decay = kernels.float64(decayTicks(timeConstantTicks))
  for (let ticks = 0; ticks < decay.length; ticks++) {
    const remaining = kernels.exp(-ticks / timeConstantTicks)
    decay[ticks] = remaining < negligible ? 0 : remaining
  }
  const steady = steadyMv(population)
  const thresholdMv = population.thresholdPotentialMv - steady
  return {
    decay,
    thresholdMv,
    resetMv: population.resetPotentialMv - steady,
    initialMv: thresholdMv > 0 ? 0 : population.restingPotentialMv - steady,
    refractoryTicks: population.refractoryTicks,
    timeConstantTicks,
    tonic: thresholdMv < 0,
  }
}

/**
 * Ticks until a driven cell at `potentialMv` below a negative threshold reaches it without input: the smallest k ≥ 1
 * with u·decay[k] ≥ threshold. The logarithm gives k up to rounding; the table that the integration uses decides.
 */
export function ticksToThreshold(membrane: Membrane, potentialMv: number, log: (x: number) => number): number {
  const { decay, thresholdMv, timeConstantTicks } = membrane
  const reached = (ticks: number) => potentialMv * (decay[ticks] ?? 0) >= thresholdMv
  if (reached(1)) return 1
  let ticks = Math.max(1, Math.ceil(timeConstantTicks * log(potentialMv / thresholdMv)))
  while (ticks > 1 && reached(ticks - 1)) ticks--
  while (!reached(ticks)) ticks++
  return ticks
}

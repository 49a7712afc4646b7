import type { Kernels } from '../kernels/kernels.js'
import { lifConstantsLength, lifPlaces } from '../kernels/lifPlaces.js'
import { steadyMv, type MembraneDeclaration, type MembranePopulation } from './circuit.js'

/** One of the decays that a membrane is a sum of: over the ticks since the last origin of time. */
export interface Decay {
  readonly timeConstantTicks: number
  /** exp(−k/τ) and exp(k/τ) for k = 0 … originTicks − 1. */
  readonly now: Float64Array
  readonly growth: Float64Array
  /** What is left when the origin moves. */
  readonly kept: number
}

/**
 * Constants of a leaky integrate-and-fire membrane on the grid of the resolution. Potentials are relative to the steady
 * state under the drive alone, E + drive. See lifPlaces.ts for how cells keep their state.
 */
export interface Membrane {
  readonly thresholdMv: number
  readonly resetMv: number
  /** At the start: settled, or at rest where the drive alone makes the cell fire. */
  readonly initialMv: number
  readonly refractoryTicks: number
  /** Whether the drive alone makes the cell fire. */
  readonly tonic: boolean
  /** Whether a spike may come later than the input that causes it, so that it must be foreseen. */
  readonly foreseen: boolean
  /** The origin of time moves every so many ticks, so that amplitudes stay far from the ends of floating point. */
  readonly originTicks: number
  /** After so many moves without input nothing is left. */
  readonly movesUntilRest: number
  readonly membrane: Decay
  readonly excitation?: Decay
  readonly inhibition?: Decay
}

/** Amplitudes grow by at most e to this power before the origin moves. */
const exponentMax = 32
const originTicksMax = 65_536
/** e to the power of −100: less than what counts as nothing, of more than can ever be there. */
const exponentOfNothing = 100

/** How many ticks of each decay the search for the next spike finds in a table. */
export const decayTableTicks = 1024

/**
 * A membrane counts as at its threshold from this fraction below, so that sums which meet the threshold exactly do so
 * whatever the rounding of amplitudes; and it is foreseen to be there half as far below. 2⁻⁴⁰.
 */
const slack = 1 / 0x100_0000_0000

/** Whether there is no closed form from one event to the next, so that cells that may fire take every tick. */
export const steps = ({ model, noiseMv, adaptation }: MembranePopulation): boolean =>
  model === 'lif-conductance' || noiseMv !== undefined || adaptation !== undefined

/**
 * Whether the state of a population's cells must foresee spikes: it has currents, or a drive that makes it fire, and is
 * not stepped.
 */
export const foresees = (population: MembranePopulation): boolean => !steps(population)
  && (population.model === 'lif-exponential' || steadyMv(population) > population.thresholdPotentialMv)

/** The ticks between two origins of time, of the fastest time constant of a population. */
export function originTicksOf(timeConstantsTicks: readonly number[]): number {
  return Math.max(1, Math.min(originTicksMax, Math.floor(exponentMax * Math.min(...timeConstantsTicks))))
}

/** The moves of the origin after which nothing is left of what was. */
export const movesUntilRest = (timeConstantsTicks: readonly number[], originTicks: number): number =>
  Math.ceil(exponentOfNothing * Math.max(...timeConstantsTicks) / originTicks) + 1

/** A decay with its tables between two moves of the origin. */
export const decayOf = (timeConstantTicks: number, originTicks: number, { exp }: Pick<Kernels, 'exp'>): Decay => ({
  timeConstantTicks,
  now: Float64Array.from({ length: originTicks }, (_, ticks) => exp(-ticks / timeConstantTicks)),
  growth: Float64Array.from({ length: originTicks }, (_, ticks) => exp(ticks / timeConstantTicks)),
  kept: exp(-originTicks / timeConstantTicks),
})

/** 2⁻²⁰. */
const nearest = 1 / 0x10_0000

/**
 * A synaptic time constant as it is computed with: where it equals that of the membrane to a millionth, the two decays
 * cannot be told apart and the sum of both has no finite amplitudes, so it is moved away by as much.
 */
export function synapticTicks(timeConstantTicks: number, membraneTicks: number): number {
  return Math.abs(timeConstantTicks / membraneTicks - 1) < nearest ? membraneTicks * (1 - nearest) : timeConstantTicks
}

/** The membrane of a population; decays are computed with the kernels' exp. */
export function membraneOf(
  population: MembranePopulation, resolutionMs: number, kernels: Pick<Kernels, 'exp'>,
): Membrane {
  const [membraneTicks, excitationTicks, inhibitionTicks] = timeConstantsTicks(population, resolutionMs)
  const constants = [membraneTicks!, excitationTicks, inhibitionTicks].filter((ticks) => ticks !== undefined)
  const originTicks = originTicksOf(constants)
  const decay = (timeConstantTicks: number) => decayOf(timeConstantTicks, originTicks, kernels)
  return {
    ...levels(population),
    refractoryTicks: population.refractoryTicks,
    foreseen: foresees(population),
    originTicks,
    movesUntilRest: movesUntilRest(constants, originTicks),
    membrane: decay(membraneTicks!),
    ...(excitationTicks !== undefined && { excitation: decay(excitationTicks) }),
    ...(inhibitionTicks !== undefined && { inhibition: decay(inhibitionTicks) }),
  }
}

/** The time constants of membrane, excitation and inhibition, in ticks; the last two only where there are currents. */
export function timeConstantsTicks(population: MembranePopulation, resolutionMs: number): readonly number[] {
  const membraneTicks = population.membraneTimeConstantMs / resolutionMs
  if (population.model === 'lif') return [membraneTicks]
  const ticks = (timeConstantMs: number) => (population.model === 'lif-conductance' ? timeConstantMs / resolutionMs
    : synapticTicks(timeConstantMs / resolutionMs, membraneTicks))
  return [membraneTicks, ticks(population.excitatoryTimeConstantMs), ticks(population.inhibitoryTimeConstantMs)]
}

/** The membrane of a population with another drive: all its levels move, as they are relative to the steady state. */
export const drivenMembrane = (membrane: Membrane, population: MembranePopulation, driveMv: number): Membrane =>
  ({ ...membrane, ...levels({ ...population, driveMv }) })

function levels(population: MembraneDeclaration): Pick<Membrane, 'thresholdMv' | 'resetMv' | 'initialMv' | 'tonic'> {
  const steady = steadyMv(population)
  const thresholdMv = population.thresholdPotentialMv - steady
  return {
    thresholdMv,
    resetMv: population.resetPotentialMv - steady,
    initialMv: thresholdMv > 0 ? 0 : population.restingPotentialMv - steady,
    tonic: thresholdMv < 0,
  }
}

/** The threshold as spikes are decided by, and as they are foreseen by: a hair below what is declared. */
export const decidedThresholdMv = ({ thresholdMv }: Membrane): number => thresholdMv - slack * Math.abs(thresholdMv)
const foreseenThresholdMv = ({ thresholdMv }: Membrane): number => thresholdMv - slack / 2 * Math.abs(thresholdMv)

/** What the kernels need of a membrane whose spikes are foreseen, but for what changes with the tick. */
export function lifConstants(membrane: Membrane, kernels: Pick<Kernels, 'exp' | 'log'>): Float64Array {
  const constants = new Float64Array(lifConstantsLength)
  const { excitation, inhibition } = membrane
  const own = membrane.membrane.timeConstantTicks
  const shape = (decay?: Decay) => (decay ? decay.timeConstantTicks / (own - decay.timeConstantTicks) : 0)
  const longer = excitation && inhibition && excitation.timeConstantTicks <= inhibition.timeConstantTicks
  constants[lifPlaces.excitationShape] = shape(excitation)
  constants[lifPlaces.inhibitionShape] = shape(inhibition)
  constants[lifPlaces.inhibitionCounts] = longer ? 1 : 0
  setLevels(constants, membrane)
  constants[lifPlaces.membraneTicks] = own
  constants[lifPlaces.excitationTicks] = excitation?.timeConstantTicks ?? 1
  constants[lifPlaces.inhibitionTicks] = inhibition?.timeConstantTicks ?? 1
  if (excitation) setChords(constants, own, excitation.timeConstantTicks, kernels)
  return constants
}

/** The levels of a membrane, which depend on its drive. */
export function setLevels(constants: Float64Array, membrane: Membrane): void {
  constants[lifPlaces.threshold] = decidedThresholdMv(membrane)
  constants[lifPlaces.foreseenThreshold] = foreseenThresholdMv(membrane)
  constants[lifPlaces.reset] = membrane.resetMv
}

const chords = 4

/**
 * A membrane at u = x·E with an excitation E and no other input goes through E·(x·m + s·(m − e)) with m = exp(−t/τ_m),
 * e = exp(−t/τ_e), and its peak over t, as a function of x, is convex: so between any two values of x it lies below the
 * chord. At x ≥ 1 the membrane only falls.
 */
function setChords(
  constants: Float64Array, own: number, synaptic: number, kernels: Pick<Kernels, 'exp' | 'log'>,
): void {
  constants[lifPlaces.peakLevel] = peak(0, own, synaptic, kernels)
  constants[lifPlaces.peakSlope] = 1 + 1e-9 - constants[lifPlaces.peakLevel]!
  for (let chord = 0; chord < chords; chord++) {
    const [from, to] = [chord / chords, (chord + 1) / chords]
    const [low, high] = [peak(from, own, synaptic, kernels), peak(to, own, synaptic, kernels)]
    const slope = (high - low) / (to - from)
    constants[lifPlaces.peakLevels + chord] = low - slope * from
    constants[lifPlaces.peakSlopes + chord] = slope
  }
}

/** The highest that a current of 1 mV moves a membrane at its steady state, rounded up by a billionth. */
export const peakMv = (own: number, synaptic: number, kernels: Pick<Kernels, 'exp' | 'log'>): number =>
  peak(0, own, synaptic, kernels)

/**
 * The peak of x·m + s·(m − e), rounded up by a billionth. Its derivative is 0 where (x + s)/τ_m·m = s/τ_e·e, so at
 * t = ln(τ_m/τ_e·s/(x + s))·τ_m·τ_e/(τ_m − τ_e), with s/(x + s) = τ_e/(τ_e + x·(τ_m − τ_e)).
 */
function peak(x: number, own: number, synaptic: number, { exp, log }: Pick<Kernels, 'exp' | 'log'>): number {
  const shape = synaptic / (own - synaptic)
  const time = Math.max(0, own * shape * log(own / (synaptic + x * (own - synaptic))))
  const [m, e] = [exp(-time / own), exp(-time / synaptic)]
  return (x * m + shape * (m - e)) * (1 + 1e-9)
}

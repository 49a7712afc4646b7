import type { AddressDesign } from '../theory/addressDesign.js'

/** Weights are integers in this unit, so that sums of inputs do not depend on their order: 2⁻¹⁶ mV. */
export const weightQuantumMv = 1 / 65536

/** A circuit as declared, with every quantity read and checked: the input of `buildNetwork`. */
export interface Circuit {
  readonly name: string
  readonly about: string
  readonly sources: readonly string[]
  /** Length of a tick. */
  readonly resolutionMs: number
  readonly memory: MemoryReading
  readonly populations: readonly Population[]
  readonly projections: readonly Projection[]
  readonly presentation: Presentation
}

/** Which parts of the circuit are read as which parts of a Sparse Distributed Memory. */
export interface MemoryReading {
  readonly design: AddressDesign
  /** Names of populations, but `counters`, which is the plastic projection's. */
  readonly address: string
  readonly location: string
  readonly counters: string
  readonly teacher: string
  readonly readout: string
}

export type Population = RelayPopulation | PoissonPopulation | LifPopulation | LifExponentialPopulation

interface PopulationBase {
  readonly name: string
  readonly about: string
  readonly count: number
}

/** Cells that fire when a stimulus says so, and never else: fibres from outside. */
export interface RelayPopulation extends PopulationBase {
  readonly model: 'relay'
}

/**
 * Cells that fire at random: at every tick with probability rate · resolution, independently (a Bernoulli process on
 * the grid, so that the gaps are geometric). Every cell's rate is drawn once, uniformly between the two.
 */
export interface PoissonPopulation extends PopulationBase {
  readonly model: 'poisson'
  readonly rateFromHz: number
  readonly rateToHz: number
}

/** A leaky integrate-and-fire membrane: τ dV/dt = E − V + drive + currents. */
export interface MembraneDeclaration {
  readonly membraneTimeConstantMs: number
  readonly restingPotentialMv: number
  readonly thresholdPotentialMv: number
  readonly resetPotentialMv: number
  readonly refractoryTicks: number
  /** Constant drive, as the depolarisation that it reaches. */
  readonly driveMv: number
}

/** Cells with delta synapses: an input of w mV moves V by w at once. */
export interface LifPopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif'
}

/**
 * Cells with exponential synaptic currents: τ dV/dt = E − V + drive + g_e − g_i, where an input of w mV adds w to g_e
 * if it is positive and −w to g_i if not, and both decay with time constants of their own.
 */
export interface LifExponentialPopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif-exponential'
  readonly excitatoryTimeConstantMs: number
  readonly inhibitoryTimeConstantMs: number
}

export type MembranePopulation = LifPopulation | LifExponentialPopulation

/** Whether a population has membranes, and so takes input. */
export const hasMembrane = (population: Population): population is MembranePopulation =>
  population.model === 'lif' || population.model === 'lif-exponential'

/** Where the membrane settles under constant drive, in mV. */
export const steadyMv = ({ restingPotentialMv, driveMv }: MembraneDeclaration): number => restingPotentialMv + driveMv

/** Who connects to whom. */
export type ConnectionRule =
  /** The memory's address design, from the address to the location population. */
  | { readonly kind: 'address' }
  | { readonly kind: 'all-to-all' }
  | { readonly kind: 'one-to-one' }
  /** Cell i of a dual-rail population to cell i mod bits. */
  | { readonly kind: 'by-bit' }
  /** Every target has `inDegree` distinct sources. */
  | { readonly kind: 'fixed-in-degree'; readonly inDegree: number }

export interface Projection {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly rule: ConnectionRule
  readonly delayTicks: number
  /** Weight in quanta: one number, or one a target cell. A plastic projection has its weights in `plasticity`. */
  readonly weightQuanta: number | readonly number[]
  readonly plasticity?: Plasticity
}

/**
 * Plasticity of a projection under a teacher, such as parallel fibre → Purkinje under the climbing fibre. Weights are
 * integers of `weightBits` bits in steps of `weightStepQuanta`, so they lie between 0 and 2^bits − 1 and saturate there.
 * Every spike of the projection changes its weights by `potentiation`; every spike of the teacher that reaches a cell
 * changes the weights onto that cell by `depression` times the eligibility of their sources. Both are rounded to whole
 * steps, to the nearest.
 */
export interface Plasticity {
  readonly weightStepQuanta: number
  readonly weightBits: number
  readonly initialSteps: number
  /** Name of the teaching projection onto the same targets, for example of the climbing fibres. */
  readonly teacher: string
  readonly potentiation: WeightChange
  readonly depression: WeightChange
  readonly eligibility: EligibilityShape
  /** Whether it learns from tick 0 on with a gain of 1; else with a gain of 0 until it is told otherwise. */
  readonly learnsFromStart: boolean
}

/**
 * A change of weights, here towards what its name says (LTP up, LTD down; negative the other way round). Additive: by
 * so many steps. Multiplicative: by that fraction of what is missing to the bound, 2^bits − 1 or 0.
 */
export type WeightChange =
  | { readonly kind: 'additive'; readonly steps: number }
  | { readonly kind: 'multiplicative'; readonly fraction: number }

/**
 * How eligible a source is at a time t after its spike; several spikes add up. At most 1, but `exponential` at t = 0 has
 * just this value.
 */
export type EligibilityShape =
  /** 1 from start to end, both included: Yamazaki & Nagao 2012, Kuriyama et al. 2021. */
  | { readonly kind: 'box'; readonly startTicks: number; readonly endTicks: number }
  /** exp(−t/τ). */
  | { readonly kind: 'exponential'; readonly timeConstantTicks: number }
  /**
   * c·exp(−t/τ)·sinⁿ(t/τ) with τ = peak / arctan n, so that it is 1 at the peak (Luque et al. 2011; EDLUT, n even). It
   * ends where it stays below 10⁻⁶.
   */
  | { readonly kind: 'sine'; readonly peakTicks: number; readonly exponent: number }
  /** exp(x)·sin²⁰(2πx)/1.2848 with x = t/s + 0.15, for 0 < t ≤ 200 ms, so that the peak is at 100 ms (cereb-nest). */
  | { readonly kind: 'sinexp' }

/** How a word is shown to the circuit. Times count from the onset of the presentation. */
export interface Presentation {
  readonly periodTicks: number
  /** Spikes of each active fibre, and the time between them. */
  readonly volleys: number
  readonly volleyIntervalTicks: number
  /** Standard deviation of each spike's time. */
  readonly jitterMs: number
  readonly teacherDelayTicks: number
  /** Spikes of the read-out before this time make the word that is read. */
  readonly readEndTicks: number
  /** Relays that all fire once a presentation, this long after the mean time of the first volley's mossy spikes. */
  readonly gate?: { readonly population: string; readonly delayTicks: number }
}

/** With jitter, the mean time of the mossy spikes of the first volley, from the onset: four standard deviations. */
export const meanMossyTicks = ({ jitterMs }: Presentation, resolutionMs: number): number =>
  Math.ceil((4 * jitterMs) / resolutionMs)

import type { AddressDesign } from '../theory/addressDesign.js'
import type { LifPopulation } from './models/lif.js'
import type { LifConductancePopulation } from './models/lifConductance.js'
import type { LifExponentialPopulation } from './models/lifExponential.js'
import type { Adaptation, MembraneDeclaration } from './models/membraneParameters.js'
import type { PoissonPopulation } from './models/poisson.js'
import type { RegularPopulation } from './models/regular.js'
import type { RelayPopulation } from './models/relay.js'
import type { SpikeTrainPopulation } from './models/spikeTrain.js'
import type { DistanceKernel } from './wiring/distanceKernel.js'

export type {
  Adaptation, LifConductancePopulation, LifExponentialPopulation, LifPopulation, MembraneDeclaration,
  PoissonPopulation, RegularPopulation, RelayPopulation, SpikeTrainPopulation,
}

/** Weights are integers in this unit, so that sums of inputs do not depend on their order: 2⁻¹⁶ mV. */
export const weightQuantumMv = 1 / 65536

/** A circuit as declared, with every quantity read and checked: the input of `buildNetwork`. */
export interface Circuit {
  readonly name: string
  readonly about: string
  readonly sources: readonly string[]
  /** Length of a tick. */
  readonly resolutionMs: number
  readonly populations: readonly Population[]
  readonly projections: readonly Projection[]
  /** How it is read as a memory, and how words are shown to it: both are there, or neither is. */
  readonly memory?: MemoryReading
  readonly presentation?: Presentation
}

/** A circuit that is read as a memory. */
export interface MemoryCircuit extends Circuit {
  readonly memory: MemoryReading
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

/** A model is one file in `models`, and one in `src/engine` if its cells do what no others do. */
export type Population =
  RelayPopulation | RegularPopulation | PoissonPopulation | SpikeTrainPopulation | MembranePopulation

export type MembranePopulation = LifPopulation | LifExponentialPopulation | LifConductancePopulation

/** Whether a population has membranes, and so takes input. */
export const hasMembrane = (population: Population): population is MembranePopulation =>
  'membraneTimeConstantMs' in population

/** Where the membrane settles under constant drive, in mV. */
export const steadyMv = ({ restingPotentialMv, driveMv }: MembraneDeclaration): number => restingPotentialMv + driveMv

/** Which drawn synapses count. A file says so explicitly where a population projects onto itself. */
interface DrawnRule {
  /** False: no cell has a synapse onto itself. All may have one unless stated. */
  readonly autapses?: boolean
}

/** A rule that draws so many cells for each: distinct ones, unless `multapses` says that one may be drawn again. */
interface DegreeRule extends DrawnRule {
  readonly multapses?: boolean
}

/** Who connects to whom. */
export type ConnectionRule =
  /** The memory's address design, from the address to the location population. */
  | { readonly kind: 'address' }
  | { readonly kind: 'all-to-all' }
  | { readonly kind: 'one-to-one' }
  /** Cell i of a dual-rail population to cell i mod bits. */
  | { readonly kind: 'by-bit' }
  | FixedInDegree
  | FixedOutDegree
  | Bernoulli
  | Spatial
  | { readonly kind: 'list'; readonly pairs: readonly (readonly [source: number, target: number])[] }

/** Every target has `inDegree` sources. */
export interface FixedInDegree extends DegreeRule {
  readonly kind: 'fixed-in-degree'
  readonly inDegree: number
}

/** Every source has `outDegree` targets. */
export interface FixedOutDegree extends DegreeRule {
  readonly kind: 'fixed-out-degree'
  readonly outDegree: number
}

/** Every pair of a source and a target is connected with the same probability, independently. */
export interface Bernoulli extends DrawnRule {
  readonly kind: 'bernoulli'
  readonly probability: number
}

/** By distance on the folium: every target has so many sources, or pairs are connected with a probability. */
export type Spatial = { readonly kind: 'spatial'; readonly kernel: DistanceKernel } & (
  | DegreeRule & { readonly inDegree: number }
  | DrawnRule & { readonly probability: number })

/** Delays that differ from synapse to synapse. */
export type DelaySpread =
  /** Each from the least delay to `toTicks`, all equally likely. */
  | { readonly kind: 'uniform'; readonly toTicks: number }
  /** By the distance of the two cells, or only their mediolateral one: rounded to ticks, and then `plusTicks` more. */
  | {
    readonly kind: 'distance'
    readonly umPerTick: number
    readonly plusTicks: number
    readonly along: 'both' | 'mediolateral'
  }

export interface Projection {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly rule: ConnectionRule
  /** The delay of all synapses; the least one, where they differ. */
  readonly delayTicks: number
  readonly spread?: DelaySpread
  /** Regenerated: the synapses of a source are not kept, but drawn again whenever it fires. */
  readonly storage?: 'regenerated'
  /**
   * With which probability a spike is transmitted at a synapse, at each independently; where it is absent all are. Not
   * of projections that learn or teach.
   */
  readonly releaseProbability?: number
  /** Weight in quanta: one number, or one a target cell. A plastic projection has its weights in `plasticity`. */
  readonly weightQuanta: number | readonly number[]
  readonly plasticity?: Plasticity
  readonly homeostasis?: Homeostasis
}

/**
 * Homeostasis of the target cells' activity: all weights of a projection have one factor, 1 at the start. At the end of
 * each epoch it moves by gain · (rate / target − 1), but not beyond 0 and its maximum; the rate is that of the spikes of
 * the target population which arrived through the projection `sensor` within the epoch, a cell. With it, Golgi cells
 * that see the parallel fibres hold the activity of the granule layer (Albus 1971, Math. Biosci. 10:25). An inhibitory
 * weight that moves by the rate less its target is the rule of Vogels et al. 2011 (Science 334:1569), of whose synapses
 * this is the mean.
 */
export interface Homeostasis {
  readonly sensor: string
  readonly targetRateHz: number
  readonly epochTicks: number
  /** Above 0 for inhibition, below for excitation. */
  readonly gain: number
  readonly factorMax: number
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

/** A weight of up to so many bits is stored in 16, a wider one in 32. */
export const narrowWeightBits = 15
export const weightBitsMax = 31

/** The largest weight, in steps: 2^bits − 1. */
export const largestWeight = ({ weightBits }: Pick<Plasticity, 'weightBits'>): number =>
  0x7fff_ffff >>> (weightBitsMax - weightBits)

/**
 * A change of weights, here towards what its name says (LTP up, LTD down; negative the other way round). Additive: by
 * so many steps. Multiplicative: by that fraction of what is missing to the bound, 2^bits − 1 or 0.
 */
export type WeightChange =
  | { readonly kind: 'additive'; readonly steps: number }
  | { readonly kind: 'multiplicative'; readonly fraction: number }

/**
 * How eligible a source is at a time t after its spike: at most about 1. Several spikes add up.
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

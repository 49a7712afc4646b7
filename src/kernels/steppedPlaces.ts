/**
 * Where the numbers of cells that are stepped from tick to tick stand. Potentials are in mV relative to the steady state
 * under the drive alone. Synapses are of one of three kinds: an input of w mV moves V by w (delta), or adds to a current
 * in mV, or to a conductance in units of the leak conductance.
 */
export const synapseKinds = { delta: 0, current: 1, conductance: 2 } as const

/** The numbers of a cell. */
export const steppedCell = {
  membrane: 0,
  excitation: 1,
  inhibition: 2,
  /** How far the threshold is raised. */
  adaptation: 3,
  /** What has arrived at the present tick, in mV: the sums of positive and of negative weights. */
  up: 4,
  down: 5,
  /** The tick at which these numbers are true, and until which the membrane is held at its reset. */
  since: 6,
  heldUntil: 7,
} as const

/** `heldUntil` of cells whose membranes are clamped until they are told otherwise; `never` of those that are lesioned. */
export const clampedUntil = 0x4000_0000 - 1

/** Numbers a cell: a cache line. */
export const numbersPerSteppedCell = 8

/** The numbers of a population. */
export const steppedPlaces = {
  /** One of `synapseKinds`. */
  kind: 0,
  /** A cell fires at this potential, plus its adaptation. */
  threshold: 1,
  reset: 2,
  refractoryTicks: 3,
  /** Time constants in ticks, and what is left after one tick: of membrane, excitation, inhibition and adaptation. */
  timeConstants: 4,
  kept: 8,
  /** s_e = τ_e/(τ − τ_e) and s_i of currents: see lifPlaces.ts. */
  excitationShape: 12,
  inhibitionShape: 13,
  /** What 1 mV of weight adds to excitation, and −1 mV to inhibition. */
  excitationPerMv: 14,
  inhibitionPerMv: 15,
  /** Reversal potentials of conductances. */
  excitationReversal: 16,
  inhibitionReversal: 17,
  /** The highest that a current of 1 mV moves a membrane. */
  peak: 18,
  /** By how much a spike raises the threshold. */
  adaptationStep: 19,
  /** Standard deviation of the free membrane. */
  noise: 20,
} as const

export const steppedConstantsLength = 21

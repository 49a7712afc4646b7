/** Where a stepped cell keeps its numbers, in bytes; the membrane comes first. See `steppedCell` in steppedPlaces.ts. */
export const cellShift: usize = 6
export const excitation: usize = 8
export const inhibition: usize = 16
export const adaptation: usize = 24
export const up: usize = 32
export const down: usize = 40
export const since: usize = 48
export const heldUntil: usize = 56

/** Kinds of synapses. */
export const delta: f64 = 0
export const current: f64 = 1
export const conductance: f64 = 2

/** Places of a population's numbers, in bytes, the kind of its synapses first. See `steppedPlaces`. */
export const threshold: usize = 8
export const reset: usize = 16
export const refractoryTicks: usize = 24
export const timeConstants: usize = 32
export const kept: usize = 64
export const excitationShape: usize = 96
export const inhibitionShape: usize = 104
export const excitationPerMv: usize = 112
export const inhibitionPerMv: usize = 120
export const excitationReversal: usize = 128
export const inhibitionReversal: usize = 136
export const peak: usize = 144
export const adaptationStep: usize = 152
export const noise: usize = 160

/** Where each of the four decays stands among the time constants and among what is kept. */
export const ofMembrane: usize = 0
export const ofExcitation: usize = 8
export const ofInhibition: usize = 16
export const ofAdaptation: usize = 24

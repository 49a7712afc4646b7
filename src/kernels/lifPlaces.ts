/**
 * Where the numbers of a population of leaky integrate-and-fire cells stand in its `constants`.
 *
 * Such a membrane is linear, so between events it is a sum of decays: u = M·m(t) − s_e·E·e(t) + s_i·I·i(t), relative to
 * where the drive alone would bring it, with m, e and i the decays of membrane, excitation and inhibition since the
 * last origin of time. A cell keeps the amplitudes M, E and I, which only events change; the decays are the same for
 * all cells. An excitatory input of w mV at time t adds w/e(t) to E and w·s_e/m(t) to M, where s_e = τ_e/(τ_m − τ_e).
 */
export const lifPlaces = {
  /** m, e and i at the present tick. */
  membraneNow: 0,
  excitationNow: 1,
  inhibitionNow: 2,
  /** s_e and s_i. */
  excitationShape: 3,
  inhibitionShape: 4,
  /** The peak of the membrane after an excitatory input of 1 mV to a cell at rest. */
  excitationPeak: 5,
  /** 1 where inhibition outlasts excitation, so that it may be counted on to hold a cell back; else 0. */
  inhibitionCounts: 6,
  /** mV; a cell fires at the first of these, and is foreseen to fire when it will be at the second, a hair higher. */
  threshold: 7,
  foreseenThreshold: 8,
  reset: 9,
  /** 1/m at the present tick. */
  membraneGrowth: 10,
  membraneTicks: 11,
  excitationTicks: 12,
  inhibitionTicks: 13,
} as const

export const lifConstantsLength = 14

/** Numbers a cell: amplitudes of membrane, excitation and inhibition, and the tick of its next spike. */
export const numbersPerCell = 4

/** Cells that share one entry of `earliest`. */
export const cellsPerBlock = 16

/** Instead of a tick: the cell is on the list of candidates; it will not fire by itself. */
export const listed = -2
export const never = -1

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
  /** 1 where inhibition outlasts excitation, so that it may be counted on to hold a cell back; else 0. */
  inhibitionCounts: 5,
  /** mV; a cell fires at the first of these, and is foreseen to fire when it will be at the second, a hair higher. */
  threshold: 6,
  foreseenThreshold: 7,
  reset: 8,
  /** 1/m at the present tick. */
  membraneGrowth: 9,
  membraneTicks: 10,
  excitationTicks: 11,
  inhibitionTicks: 12,
  /**
   * The highest that a membrane at u ≥ 0 with excitation E gets by itself without reaching it now is at most
   * level·E + slope·u; and, closer, the greatest of four such sums: chords of a convex function of u/E.
   */
  peakLevel: 13,
  peakSlope: 14,
  peakLevels: 16,
  peakSlopes: 20,
} as const

export const lifConstantsLength = 24

/** Numbers a cell: the amplitudes of excitation, membrane and inhibition, and 1 while it is on a list of candidates. */
export const cellPlaces = { excitation: 0, membrane: 1, inhibition: 2, listed: 3 } as const
export const numbersPerCell = 4

/** Cells that share one entry of `earliest`. */
export const cellsPerBlock = 64

/** The tick of what will not come: later than all ticks. */
export const never = 0x4000_0000

import { InputError } from '../../errors/inputError.js'
import { betaOfRadius } from '../../theory/beta/betaOfRadius.js'
import { radiusOfBeta, type BetaConvention } from '../../theory/beta/radiusOfBeta.js'
import { radiusOfBestRatio, radiusOfCapacity, scanRadii } from '../../theory/retrieval/optimalRadius.js'

/** A radius that is best by one measure, and its β. */
export interface OptimalBeta {
  readonly measure: 'signal-to-noise ratio' | 'capacity' | 'critical distance'
  /** How the noise is counted, or `paper` for the closed forms that the published radii come from. */
  readonly convention: 'averaged' | 'half' | 'product' | 'paper'
  readonly radius: number
  /** Least squares, and that times N/(N − 1) as the paper prints it. */
  readonly beta: number
  readonly betaOfPaper: number
}

/** Below this there is hardly a radius to choose from. */
const bitsMin = 7

/**
 * The best radii of an SDM with a hard location at every address of `bits` bits (a column of a head is a bit) that
 * holds `patterns` random patterns (a token is a pattern). Radii that tie have an entry each, in ascending order;
 * those below 2, which have no β, are left out. Under `paper`, at 64 bits and 1024 patterns, are the published 11, 5
 * and 15 (Bricken & Pehlevan 2021, Table 1): the closed forms of ratio and capacity, and the smallest radius of those
 * that tie for the critical distance when all others lie at n/2. None for fewer than 7 bits.
 */
export function optimalBetas(bits: number, patterns: number): OptimalBeta[] {
  if (bits < bitsMin) return []
  const load = { locations: 2 ** bits, patterns }
  const conventions = ['averaged', 'half', 'product'] as const
  const scans = conventions.map((convention) => scanRadii(bits, load, convention).best)
  const found = scans.flatMap((best, index) => {
    const convention = conventions[index]!
    return [
      ...best.signalToNoise.radii.map((radius) => ({ measure: 'signal-to-noise ratio' as const, convention, radius })),
      ...best.patternsHeld.radii.map((radius) => ({ measure: 'capacity' as const, convention, radius })),
      ...best.criticalDistance.radii.map((radius) => ({ measure: 'critical distance' as const, convention, radius })),
    ]
  })
  const critical = scans[1]!.criticalDistance.radii.find((radius) => radius >= 2) ?? 0
  const ofPaper = [
    { measure: 'signal-to-noise ratio', convention: 'paper', radius: radiusOfBestRatio(bits, load).radius },
    { measure: 'capacity', convention: 'paper', radius: radiusOfCapacity(bits, load.locations).radius },
    { measure: 'critical distance', convention: 'paper', radius: critical },
  ] as const
  return [...found, ...ofPaper].filter(({ radius }) => radius >= 2 && radius < bits / 2).map((one) => {
    const { beta, betaOfPaper } = betaOfRadius(bits, one.radius)
    return { ...one, beta, betaOfPaper }
  })
}

/** The radius that a β stands for; NaN where it is that of no radius from 2 to below n/2. */
export function radiusFor(bits: number, beta: number, convention: BetaConvention): number {
  if (bits < bitsMin) return NaN
  try {
    return radiusOfBeta(bits, beta, convention).radius
  } catch (error) {
    if (error instanceof InputError) return NaN
    throw error
  }
}

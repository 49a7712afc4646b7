import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { normalQuantile } from '../numeric/normalQuantile.js'
import { wholePower } from '../numeric/wholePower.js'

/** The most patterns that a memory holds, and the activation probability that gives it. */
export interface Capacity {
  readonly activationProbability: number
  readonly patterns: number
}

/**
 * The signal-to-noise ratio z that a bit needs so that all `bits` bits of a word are right with a probability:
 * z = Φ⁻¹(P^(1/n)), to about 1e-13. With bits = 1 it is the ratio for a single bit.
 * Throws an InputError unless bits ≥ 1 is an integer and 0 < P < 1.
 */
export function ratioForWord(bits: number, probability: number): number {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  if (!(probability > 0 && probability < 1)) {
    throw new InputError({ field: 'probability', problem: `found ${probability}`, allowed: 'a number between 0 and 1' })
  }
  const wrong = -Math.expm1(Math.log(probability) / bits)
  // A word of few bits may even be right by chance: then the ratio is negative.
  return wrong < 0.5 ? -normalQuantile(wrong) : normalQuantile(1 - wrong)
}

/**
 * The number of patterns at which the ratio falls to z, at an activation probability (Bricken & Pehlevan 2021, Eq. 27):
 *
 *     m = ((pr)²/z² − pr)/(p²r + (p²r)²) + 1
 *
 * It takes p²r for the overlap with every other pattern; below 1 where not even one is held. Good to 1e-15.
 */
export function patternsHeld(activationProbability: number, locations: number, z: number): number {
  const active = activationProbability * locations
  const shared = activationProbability * active
  return (active ** 2 / z ** 2 - active) / (shared + shared ** 2) + 1
}

/**
 * The activation probability that holds the most patterns: the positive root of −2r²p³ + 3r·p²z² + z² = 0
 * (Bricken & Pehlevan 2021, appendix B.5), there written p* = ½·(z⁴/S^⅓ + S^⅓/r² + z²/r). Here in u = p·r, where
 * u³ − (3/2)z²u² − ½z²r = 0 has one positive root by Cardano, to about 1e-15, for r up to 1e150.
 * Throws an InputError unless r ≥ 1 and z > 0.
 */
export function capacity(locations: number, z: number): Capacity {
  if (!(locations >= 1 && locations < 1e150)) {
    throw new InputError({ field: 'locations', problem: `found ${locations}`, allowed: 'a number from 1 to 1e150' })
  }
  if (!(z > 0 && z < Infinity)) {
    throw new InputError({ field: 'z', problem: `found ${z}`, allowed: 'a number above 0' })
  }
  const third = wholePower(z, 4) / 4
  const half = (wholePower(z, 6) / 4 + (z ** 2 * locations) / 2) / 2
  const root = Math.cbrt(half + Math.sqrt(half ** 2 - wholePower(third, 3)))
  const active = z ** 2 / 2 + root + third / root
  const activationProbability = active / locations
  return { activationProbability, patterns: patternsHeld(activationProbability, locations, z) }
}

/** (2mr)^(−⅓): the activation probability of the largest signal-to-noise ratio, by the paper's closed form (B.5). */
export function activationOfBestRatio(locations: number, patterns: number): number {
  for (const [field, value] of Object.entries({ locations, patterns })) {
    if (!(value >= 1)) throw new InputError({ field, problem: `found ${value}`, allowed: 'a number of at least 1' })
  }
  return Math.cbrt(1 / (2 * patterns * locations))
}

/**
 * r/z², Kanerva's asymptotic capacity in patterns (1988, chapter 7): what large memories tend to as circles shrink. A
 * tenth of the locations where a bit is right with probability 0.999; finite memories hold less.
 */
export const asymptoticCapacity = (locations: number, z: number): number => locations / z ** 2

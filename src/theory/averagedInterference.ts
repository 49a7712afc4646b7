import { sharedProbabilities, type AddressDesign } from './addressDesign.js'
import { integerIn } from './integerIn.js'
import { normalCumulative } from './normal.js'
import { fairCoins } from './overlap/fastIntersections.js'

/** One read of a memory that holds independent random words. */
export interface RandomRead {
  readonly design: AddressDesign
  /** The number r of hard locations. */
  readonly locations: number
  /** The number m of stored words, the target among them. */
  readonly stored: number
  /** The Hamming distance δ in bits of the cue from the address of the target. */
  readonly distance: number
}

/** The normal approximation of the sum over the active hard locations, for one bit of the data word. */
export interface Interference {
  /** The mean of the sum in the direction of the target's bit: λ(δ), the locations that cue and target share. */
  readonly signal: number
  /** The standard deviation of the sum. */
  readonly noise: number
  readonly signalToNoise: number
  /** Φ(−signal/noise): the probability that the bit read is wrong. */
  readonly bitError: number
}

/**
 * The signal-to-noise ratio of one read (Bricken & Pehlevan 2021, appendix B.4; Kanerva 1993), with the interference
 * averaged over the distances of the other words instead of taken at n/2:
 *
 *     λ(δ) / √( λ(δ) + (m − 1)·(E[λ] + E[λ²]) ),    λ(δ) = r·P(shared at δ),    E over δ ~ Binomial(n, ½)
 *
 * Assumed: numbers of shared locations are Poisson and independent, and their sum is normal. Where few locations are
 * active, or errors are rare, `predictedBitError` is the better number.
 */
export function averagedInterference({ design, locations, stored, distance }: RandomRead): Interference {
  integerIn('locations', locations, 1, Number.MAX_SAFE_INTEGER)
  integerIn('stored', stored, 1, Number.MAX_SAFE_INTEGER)
  integerIn('distance', distance, 0, design.bits)
  const shared = sharedProbabilities(design)
  let power = 0
  fairCoins(design.bits).forEach((probability, index) => {
    const expected = locations * shared[index]!
    power += probability * (expected + expected * expected)
  })
  const signal = locations * shared[distance]!
  const noise = Math.sqrt(signal + (stored - 1) * power)
  const signalToNoise = noise === 0 ? 0 : signal / noise
  return { signal, noise, signalToNoise, bitError: normalCumulative(-signalToNoise) }
}

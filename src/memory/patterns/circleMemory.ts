import { InputError } from '../../errors/inputError.js'
import { circleIntersections, intersectionFractions } from '../../theory/circleIntersection.js'
import { ratio } from '../../theory/ratio.js'
import type { Word } from '../../words/word.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { byDistance } from './distanceWeights.js'
import { wordMemory, type PatternMemory } from './patternMemory.js'

/**
 * Kanerva's memory with a hard location at every one of the 2^n addresses: the weight of a stored pattern at distance
 * d_v is the circle intersection I(d_v, d, n), exact (Bricken & Pehlevan 2021, Eq. 1 and 2).
 * Throws an InputError unless bits ≥ 1 and 0 ≤ radius ≤ bits are integers.
 */
export const circleMemory = (bits: number, radius: number): PatternMemory<Word> & PoolingMemory =>
  wordMemory(bits, byDistance(circleWeights(bits, radius)))

/**
 * I(d_v, d, n) for d_v = 0 … n, up to one power of two that puts the greatest and the least of them equally far from 1,
 * so that none is beyond the range of a number up to n = 6000. Each is correctly rounded.
 */
export function circleWeights(bits: number, radius: number): Float64Array {
  const counts = circleIntersections(bits, radius)
  const least = counts.findLast((count) => count > 0n)!
  const middle = BigInt(Math.ceil((digits(counts[0]!) + digits(least)) / 2))
  return Float64Array.from(counts, (count) => ratio(count, 1n << middle))
}

/**
 * I(d_v, d, n)·r/2^n for d_v = 0 … n: how many of r random hard locations both of two addresses are expected to
 * activate. A memory with these weights reads the words that `circleMemory` reads, for r is a common factor.
 */
export function expectedSharedLocations(bits: number, radius: number, locations: number): Float64Array {
  if (!(locations > 0 && locations < Infinity)) {
    throw new InputError({ field: 'locations', problem: `found ${locations}`, allowed: 'a number above 0' })
  }
  return intersectionFractions(bits, radius).map((fraction) => fraction * locations)
}

const digits = (count: bigint): number => count.toString(2).length

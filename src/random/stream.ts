import seedrandom from 'seedrandom'
import { threefry4x32 } from './threefry.js'

/**
 * A named sequence of random numbers. The same seed and name give the same numbers on every machine and in whatever
 * order streams are made, so that adding a population moves no other one's numbers.
 */
export interface Stream {
  readonly name: string
  /** Four words for a counter-based generator whose draws must not depend on order. */
  readonly key: Uint32Array
  /** The next draw, uniform in [0, 1) with 53 random bits. */
  next(): number
  /** The next draw, uniform over the 32-bit unsigned integers. */
  uint32(): number
  /** The next draw, uniform over 0 … bound − 1, without bias. */
  below(bound: number): number
}

/** The stream `name` of a master seed: seedrandom's ARC4 (integers only) on seed and name. */
export function stream(seed: number | string, name: string): Stream {
  const source = seedrandom(`${seed}\u0000${name}`)
  const key = Uint32Array.from({ length: 4 }, () => source.int32())
  const uint32 = () => source.int32() >>> 0
  return {
    name,
    key,
    next: () => source(),
    uint32,
    below: (bound) => uniformBelow(bound, uint32),
  }
}

/**
 * The draws of counter (·, row, use, 0) under a key: as many 32-bit words as are asked for, the same whatever other
 * rows were drawn before. `use` separates several purposes of one row.
 */
export function rowDraws(key: Uint32Array, row: number, use = 0): () => number {
  const counter = Uint32Array.of(0, row, use, 0)
  const words = new Uint32Array(4)
  let position = 4
  return () => {
    if (position === 4) {
      threefry4x32(key, counter, words)
      counter[0]!++
      position = 0
    }
    return words[position++]!
  }
}

/** Uniform over 0 … bound − 1 from 32-bit words, by rejection. `bound` is an integer in 1 … 2³². */
export function uniformBelow(bound: number, uint32: () => number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 0x1_0000_0000) {
    throw new RangeError(`bound must be an integer in 1 … 2^32, found ${bound}`)
  }
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound)
  let word = uint32()
  while (word >= limit) word = uint32()
  return word % bound
}

/** Uniform over (0, 1] with 53 random bits, from two 32-bit words; its logarithm is finite. */
export const uniformUnit = (uint32: () => number): number =>
  (uint32() * 0x20_0000 + (uint32() >>> 11) + 1) / 0x20_0000_0000_0000

/** `count` distinct numbers below `bound`, in the order drawn (Floyd 1987: every subset equally likely). */
export function distinctBelow(bound: number, count: number, uint32: () => number): number[] {
  const chosen: number[] = []
  for (let last = bound - count; last < bound; last++) {
    const candidate = uniformBelow(last + 1, uint32)
    chosen.push(chosen.includes(candidate) ? last : candidate)
  }
  return chosen
}

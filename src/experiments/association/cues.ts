import { InputError } from '../../errors/inputError.js'
import { distinctBelow, stream, type Stream } from '../../random/stream.js'
import type { PatternSet } from '../../words/patternSet.js'
import { dot, lengthOf } from '../../words/vector.js'
import { wordFromBits, wordToBits, withFlips, type Word } from '../../words/word.js'

/** Patterns in both forms that memories take: real vectors, and words of bits. */
export interface DataSet {
  readonly vectors: readonly Float64Array[]
  readonly words: readonly Word[]
}

/** A stored pattern and a cue at a distance from it, in both forms. */
export interface Cue {
  readonly target: number
  readonly vector: Float64Array
  readonly word: Word
}

/**
 * Vectors uniform in (−1, 1)ⁿ, and words whose bits say which elements are positive (Bricken & Pehlevan 2021, appendix
 * B.7.1).
 */
export function uniformDataSet(bits: number, count: number, draw: Stream): DataSet {
  const vectors = Array.from({ length: count }, () => uniformVector(bits, draw))
  return { vectors, words: vectors.map((vector) => wordFromBits(vector.map((element) => (element > 0 ? 1 : 0)))) }
}

/**
 * Some patterns of a set, drawn without repetition: vectors of the grey values from 0 to 1 where the set has them, else
 * of the bits, and words of the bits. Throws an InputError for a pattern that is empty, for it has no direction.
 */
export function drawnDataSet({ source, patterns, grey }: PatternSet, count: number, draw: Stream): DataSet {
  const places = firstOfShuffled(patterns.length, count, draw)
  const vectors = places.map((place) => grey?.(place) ?? Float64Array.from(wordToBits(patterns[place]!.word)))
  const empty = vectors.findIndex((vector) => vector.every((element) => element === 0))
  if (empty !== -1) {
    const { name } = patterns[places[empty]!]!
    throw new InputError({ source, field: name, problem: 'the pattern is empty', allowed: 'patterns with some ink' })
  }
  return { vectors, words: places.map((place) => patterns[place]!.word) }
}

/** The first `count` of the numbers below `length` in random order (Fisher & Yates). */
function firstOfShuffled(length: number, count: number, draw: Stream): number[] {
  const order = Array.from({ length }, (_, place) => place)
  for (let place = 0; place < count; place++) {
    const other = place + draw.below(length - place)
    ;[order[place], order[other]] = [order[other]!, order[place]!]
  }
  return order.slice(0, count)
}

/** The cue number `query` at a distance; the same one for every memory. Its target is the pattern of that number. */
export function cueAt(data: DataSet, distance: number, query: number, seed: number): Cue {
  const draw = stream(seed, `auto-association/cue/${distance}/${query}`)
  const target = query % data.words.length
  const { length } = data.words[target]!
  return {
    target,
    word: withFlips(data.words[target]!, distinctBelow(length, distance, () => draw.uint32())),
    vector: turned(data.vectors[target]!, 1 - (2 * distance) / length, draw),
  }
}

/** A vector of length 1 at a cosine from another one, in a random direction from it. */
export function turned(vector: Float64Array, cosine: number, draw: Stream): Float64Array {
  const ahead = scaled(vector, 1 / lengthOf(vector))
  const random = uniformVector(vector.length, draw)
  const along = dot(random, ahead)
  const across = random.map((element, index) => element - along * ahead[index]!)
  const share = Math.sqrt(Math.max(0, 1 - cosine * cosine)) / lengthOf(across)
  return ahead.map((element, index) => cosine * element + share * across[index]!)
}

/** The cosine of two vectors of any length. */
export const cosineOf = (left: Float64Array, right: Float64Array): number =>
  dot(left, right) / (lengthOf(left) * lengthOf(right))

const uniformVector = (length: number, draw: Stream): Float64Array =>
  Float64Array.from({ length }, () => 2 * draw.next() - 1)

const scaled = (vector: Float64Array, factor: number): Float64Array => vector.map((element) => factor * element)

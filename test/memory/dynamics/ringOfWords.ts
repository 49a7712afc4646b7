import { ring } from '../../../src/memory/graph/classicGraphs.js'
import type { DelayActivity } from '../../../src/memory/dynamics/graphDynamics.js'
import type { GraphOfWords } from '../../../src/memory/dynamics/writeGraph.js'
import { distinctBelow, stream } from '../../../src/random/stream.js'
import { balancedWords } from '../../../src/words/balancedWords.js'
import { randomWord, withFlips, type Word } from '../../../src/words/word.js'

/** A ring of random words, which are balanced where asked for, and cues with a tenth of the bits of each flipped. */
export function ringOfWords(
  [a, h]: readonly [number, number], { count, bits, balanced = false, seed = 1 }: {
    readonly count: number; readonly bits: number; readonly balanced?: boolean; readonly seed?: number
  },
): { readonly graph: GraphOfWords; readonly cues: Word[] } {
  const { uint32 } = stream(seed, 'ring of words')
  const words = balanced ? balancedWords(count, bits, uint32)
    : Array.from({ length: count }, () => randomWord(bits, uint32))
  return {
    graph: { words, graph: ring(count), a, h },
    cues: words.map((word) => withFlips(word, distinctBelow(bits, Math.round(bits / 10), uint32))),
  }
}

/** C(d), the mean correlation of states whose starts are d apart on the ring, for d = 1 … `distances`. */
export function ringCorrelations(
  activities: readonly DelayActivity[], distances: number, of: 'state' | 'rates' = 'state',
): number[] {
  return Array.from({ length: distances }, (_, index) => activities.reduce((sum, activity, start) =>
    sum + pearson(activity[of], activities[(start + index + 1) % activities.length]![of]), 0) / activities.length)
}

function pearson(left: Float64Array, right: Float64Array): number {
  const [one, other] = [centred(left), centred(right)]
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

const dot = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0)

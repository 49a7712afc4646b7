import { InputError } from '../../errors/inputError.js'
import { wordToSigned, type Word } from '../../words/word.js'
import { demandLength } from '../associativeMemory.js'
import { Mixture } from '../cdam/mixture.js'
import { PatternProducts } from '../cdam/patternProducts.js'
import type { DelayActivity, GraphDynamics, LoopOptions } from './graphDynamics.js'
import { leakToReads } from './leakToReads.js'
import type { GraphOfWords } from './writeGraph.js'

/**
 * A memory graph in one matrix of weights, as Hopfield (1982) stores patterns and Griniasty, Tsodyks & Amit (1993) their
 * sequence: W = Ξ(a + hMᵀ)Ξᵀ/n with a diagonal of zeros, and the leaky loop x ← x + eta (sign(Wx) − x). A unit whose sum
 * is 0 keeps its sign. W is never made: Wx = Ξ(a + hMᵀ)(Ξᵀx) less the diagonal.
 */
export class HopfieldLoop implements GraphDynamics {
  readonly length: number
  readonly #products: PatternProducts
  readonly #mixture: Mixture
  readonly #diagonal: Float64Array

  /** Throws an InputError unless there is one word for each vertex. */
  constructor(given: GraphOfWords) {
    const { words, graph } = given
    if (words.length !== graph.vertices) {
      const allowed = `${graph.vertices}, one for each vertex of the graph`
      throw new InputError({ field: 'words', problem: `found ${words.length}`, allowed })
    }
    const patterns = words.map(wordToSigned)
    this.length = words[0]!.length
    this.#products = new PatternProducts(patterns)
    this.#mixture = new Mixture(given, 0)
    this.#diagonal = diagonalOf(patterns, this.#mixture)
  }

  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    demandLength(this.length, ...cues)
    return leakToReads(cues, options, (states) => this.#read(states))
  }

  /** sign(Wx) of each state. */
  #read(states: readonly Float64Array[]): Float64Array[] {
    const mixed = this.#products.fields(states).map((fields) => {
      const own = new Float64Array(fields.length)
      this.#mixture.apply(fields, own)
      return own
    })
    return this.#products.compose(mixed).map((sums, index) => sums.map((sum, unit) => {
      const value = states[index]![unit]!
      const rest = sum - this.#diagonal[unit]! * value
      return Math.abs(rest) < tie * this.length ? (value > 0 ? 1 : -1) : rest > 0 ? 1 : -1
    }))
  }
}

/** Sums that are 0 but for the rounding of their terms. */
const tie = 1e-9

/** n · W_ii, which is taken off: Σ_μ ξ_i (aξ_i + hΣ_ν M ξ_i) over the patterns. */
function diagonalOf(patterns: readonly Float64Array[], mixture: Mixture): Float64Array {
  const column = new Float64Array(patterns.length)
  const mixed = new Float64Array(patterns.length)
  return patterns[0]!.map((_, unit) => {
    for (let pattern = 0; pattern < column.length; pattern++) column[pattern] = patterns[pattern]![unit]!
    mixture.apply(column, mixed)
    let sum = 0
    for (let pattern = 0; pattern < column.length; pattern++) sum += column[pattern]! * mixed[pattern]!
    return sum
  })
}

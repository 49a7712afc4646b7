import { InputError } from '../../errors/inputError.js'
import { wordToSigned, type Word } from '../../words/word.js'
import { demandLength } from '../associativeMemory.js'
import { cdamSetting } from '../cdam/cdamSetting.js'
import { Mixture } from '../cdam/mixture.js'
import { PatternProducts } from '../cdam/patternProducts.js'
import { softmax } from '../cdam/softmax.js'
import type { DelayActivity, GraphDynamics, LoopOptions } from './graphDynamics.js'
import { leakToReads } from './leakToReads.js'
import type { GraphOfWords } from './writeGraph.js'

/**
 * CDAM (Burns 2024) on words, but for one thing: what is read is made a word by the majority of each bit, as a Sparse
 * Distributed Memory's is: x ← x + eta (sign(Ξ(a·s + h·Mᵀs)) − x) with s = softmax(β·Ξᵀx/n). Beside `AttentionLoop` and
 * `WinnerLoop` it tells what a majority does from what hard locations do. A bit whose sum is 0 keeps its sign.
 */
export class MajorityLoop implements GraphDynamics {
  readonly length: number
  readonly #products: PatternProducts
  readonly #mixture: Mixture
  readonly #beta: number

  /** `beta` is on the cosine of words. Throws an InputError for a setting out of range, or without a word a vertex. */
  constructor(given: GraphOfWords, { beta }: { readonly beta: number }) {
    const { vertices } = given.graph
    if (given.words.length !== vertices) {
      const allowed = `${vertices}, one for each vertex of the graph`
      throw new InputError({ field: 'words', problem: `found ${given.words.length}`, allowed })
    }
    const setting = cdamSetting({ ...given, beta })
    const patterns = given.words.map(wordToSigned)
    this.length = patterns[0]!.length
    demandLength(this.length, ...given.words)
    this.#products = new PatternProducts(patterns)
    this.#mixture = new Mixture(setting, 0)
    this.#beta = beta / this.length
  }

  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    demandLength(this.length, ...cues)
    return leakToReads(cues, options, (states) => this.#read(states))
  }

  #read(states: readonly Float64Array[]): Float64Array[] {
    const mixed = this.#products.fields(states).map((fields) => {
      const own = new Float64Array(fields.length)
      this.#mixture.apply(softmax(fields, this.#beta, fields), own)
      return own
    })
    return this.#products.compose(mixed).map((sums, index) => sums.map((sum, unit) => {
      const kept = states[index]![unit]! > 0 ? 1 : -1
      return Math.abs(sum) < tie ? kept : sum > 0 ? 1 : -1
    }))
  }
}

/** Sums that are 0 but for the rounding of their terms, of the order of a and h. */
const tie = 1e-12

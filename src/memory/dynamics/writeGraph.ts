import { InputError } from '../../errors/inputError.js'
import type { Word } from '../../words/word.js'
import type { AssociativeMemory } from '../associativeMemory.js'
import type { CdamSetting } from '../cdam/cdamSetting.js'
import { mixtureWrites } from '../cdam/mixture.js'
import { integerStrengths, type IntegerStrengths } from './integerStrengths.js'
import { writeBackground } from './writeBackground.js'

/** A memory graph of words: the word of each vertex, and how strongly it recalls itself and its successors. */
export interface GraphOfWords extends Pick<CdamSetting, 'graph' | 'a' | 'h' | 'normalisation' | 'orientation'> {
  /** One for each vertex. */
  readonly words: readonly Word[]
  /** The greatest strength of a write, where no smaller integers are in proportion; 16 unless stated. */
  readonly strengthMax?: number
  /** Random 32-bit words for contexts in which what words have in common is unlearnt; it is not, unless they are there. */
  readonly background?: () => number
}

/**
 * Writes a memory graph into a memory with counters: each word p at itself with strength a, and at it each successor
 * with strength h·M, as integers in proportion. Gives those, with their quantum.
 *
 * As long as no counter saturates, one read is then the step of CDAM (Burns 2024) with shared locations in the place of
 * the softmax. The counters of a location are the sum of v_μ = a·p_μ + h·Σ_ν M_μν·p_ν, as ±1, over the words p_μ that
 * activate it; a read of x sums them over the locations that x activates, and each v_μ is met at each location that x
 * and p_μ share. So y = Σ_μ s_μ·v_μ = Ξ(a·s + h·Mᵀs), where s_μ is the number of shared locations. Where the counters' mean
 * is removed, s_μ is less what they share by chance: K²/N′ for K active ones of N′.
 *
 * In the circuit a strength multiplies LTP and LTD; a negative one is LTP in place of LTD. A strength of 3 does what
 * three complex spikes do, one a presentation.
 * Throws an InputError unless there is one word for each vertex.
 */
export function writeGraph(memory: AssociativeMemory<Word>, given: GraphOfWords): IntegerStrengths {
  const { words, graph, strengthMax, background } = given
  if (words.length !== graph.vertices) {
    const allowed = `${graph.vertices}, one for each vertex of the graph`
    throw new InputError({ field: 'words', problem: `found ${words.length}`, allowed })
  }
  const writes = mixtureWrites(given)
  const found = integerStrengths(writes.map(({ strength }) => strength), strengthMax)
  writes.forEach(({ address, data }, index) => {
    const strength = found.integers[index]!
    if (strength !== 0) memory.write(words[address]!, words[data]!, strength)
  })
  if (background) {
    const totals = words.map(() => 0)
    writes.forEach(({ data }, index) => { totals[data]! += found.integers[index]! })
    writeBackground(memory, words, totals, background)
  }
  return found
}

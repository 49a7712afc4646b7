import { randomWord, type Word } from '../../words/word.js'
import type { AssociativeMemory } from '../associativeMemory.js'

/**
 * Unlearns what stored words have in common, in a memory that has no other operation than to write: each word is written
 * with the opposite sign in as many random contexts as its total strength is great, at a strength of 1 each. A cue far
 * from every stored address then reads 0 in the mean, and not the majority of all words; the counters' mean over
 * locations is taken away, at the price of the noise of as many more writes. In the circuit: plasticity of the opposite
 * sign when climbing fibres fire by themselves, outside of what is learnt (compare the unlearning of Hopfield, Feinstein &
 * Palmer 1983).
 */
export function writeBackground(
  memory: AssociativeMemory<Word>, words: readonly Word[], totals: readonly number[], uint32: () => number,
): void {
  words.forEach((word, index) => {
    const total = totals[index]!
    for (let context = 0; context < Math.abs(total); context++) {
      memory.write(randomWord(memory.length, uint32), word, -Math.sign(total))
    }
  })
}

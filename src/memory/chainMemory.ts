import type { Word } from '../words/word.js'
import { demandLength, type DetailedMemory, type Reading } from './associativeMemory.js'
import { majority } from './majority.js'
import type { PoolingMemory } from './poolingMemory.js'

/**
 * Sequences in k folds (Kanerva 1988, chapter 8): fold j stores transitions over j steps, p_i → p_{i+j}, so that each
 * of the last k words predicts the next one, and the sums of all folds are pooled before the majority is taken. Two
 * sequences that share up to k − 1 words in a row go on apart. With one fold it is a chain p_i → p_{i+1}.
 */
export class ChainMemory implements DetailedMemory<Word> {
  readonly length: number
  readonly #folds: readonly PoolingMemory[]

  /** Memories of one length, the first for transitions over one step. Throws a RangeError where there is none. */
  constructor(folds: readonly PoolingMemory[]) {
    if (folds.length === 0) throw new RangeError('a chain needs at least one fold')
    this.length = folds[0]!.length
    this.#folds = folds
    demandLength(this.length, ...folds)
  }

  /** Stores every transition of a sequence in every fold. */
  writeSequence(words: readonly Word[], strength = 1): void {
    this.#folds.forEach((fold, index) => {
      for (let at = 0; at + index + 1 < words.length; at++) fold.write(words[at]!, words[at + index + 1]!, strength)
    })
  }

  /** The word that follows a history, its latest word last; words before the k last ones do not matter. */
  next(history: readonly Word[]): Reading<Word> {
    const latest = history.at(-1)
    if (latest === undefined) throw new RangeError('a history needs at least one word')
    const sums = new Float64Array(this.length)
    let active = 0
    this.#folds.slice(0, history.length).forEach((fold, index) => {
      active += fold.addSums(history[history.length - 1 - index]!, sums)
    })
    return { active, word: active === 0 ? latest : majority(sums) }
  }

  /** The `count` words after a history, each read from those before it. */
  follow(history: readonly Word[], count: number): Word[] {
    const words = [...history]
    for (let step = 0; step < count; step++) words.push(this.next(words).word)
    return words.slice(history.length)
  }

  /** Stores one transition over one step. */
  write(address: Word, data: Word, strength = 1): void {
    this.#folds[0]!.write(address, data, strength)
  }

  read(cue: Word): Word {
    return this.next([cue]).word
  }

  readDetailed(cue: Word): Reading<Word> {
    return this.next([cue])
  }
}

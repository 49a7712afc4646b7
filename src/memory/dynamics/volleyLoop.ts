import { InputError } from '../../errors/inputError.js'
import { threefryFill } from '../../random/threefry.js'
import { packedLength, wordToSigned, type Word } from '../../words/word.js'
import { demandLength, type AssociativeMemory } from '../associativeMemory.js'
import { DelayRecord } from './delayRecord.js'
import type { DelayActivity, GraphDynamics, LoopOptions } from './graphDynamics.js'
import { shareOfOnes, signedWord } from './signedWord.js'

export interface VolleyLoopOptions {
  /**
   * How noisily a state x becomes a volley: a bit is 1 where x + noise · u is positive, with u uniform between −1 and 1.
   * 0: mossy fibres fire where what they integrate is positive. 1: they carry a rate, for a bit is then 1 with
   * probability (1 + x)/2. 0 … 1.
   */
  readonly noise: number
  /** The key of a stream. A draw depends on key, trial, step and bit only. */
  readonly key: Uint32Array
}

/**
 * The nucleo-cortical loop of any memory of words: at every step the leaky state comes in as a volley, the word read
 * (where nuclear cells fired) goes back, and the state x leaks towards it, x ← x + eta (s − x). Memories that read the
 * same words, as a circuit and the Sparse Distributed Memory with its claws do, go through the same states.
 */
export class VolleyLoop implements GraphDynamics {
  readonly length: number
  readonly #memory: AssociativeMemory<Word>
  readonly #volley: (state: Float64Array, trial: number, step: number) => Word

  /** Throws an InputError for a noise out of range. */
  constructor(memory: AssociativeMemory<Word>, { noise, key }: VolleyLoopOptions) {
    if (!(noise >= 0 && noise <= 1)) {
      throw new InputError({ field: 'noise', problem: `found ${noise}`, allowed: 'a number from 0 to 1' })
    }
    this.length = memory.length
    this.#memory = memory
    this.#volley = noise === 0 ? signedWord : drawnVolley(noise, key, memory.length)
  }

  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    demandLength(this.length, ...cues)
    const { firstTrial = 0 } = options
    return cues.map((cue, index) => {
      const record = new DelayRecord(wordToSigned(cue), options)
      for (let step = 0; !record.done; step++) {
        record.leak(wordToSigned(this.#memory.read(this.#volley(record.state, firstTrial + index, step))))
      }
      return record.activity(shareOfOnes)
    })
  }
}

/** Draws whose counters say where they are used: the bits of a step follow each other, and rows are trials. */
function drawnVolley(
  noise: number, key: Uint32Array, length: number,
): (state: Float64Array, trial: number, step: number) => Word {
  const draws = new Uint32Array(4 * Math.ceil(length / 4))
  return (state, trial, step) => {
    threefryFill(key, trial, (step * draws.length) / 4, draws)
    const packed = new Uint32Array(packedLength(length))
    for (let bit = 0; bit < length; bit++) {
      if (state[bit]! + noise * (1 - draws[bit]! / 0x8000_0000) > 0) packed[bit >>> 5]! |= 1 << (bit & 31)
    }
    return { length, packed }
  }
}

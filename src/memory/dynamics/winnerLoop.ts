import { wordToSigned, type Word } from '../../words/word.js'
import { demandLength } from '../associativeMemory.js'
import type { WinnerSdm } from '../winnerSdm.js'
import { DelayRecord } from './delayRecord.js'
import type { DelayActivity, GraphDynamics, LoopOptions } from './graphDynamics.js'
import { shareOfOnes, signedWord } from './signedWord.js'

/** Cues that are settled at once. */
const batch = 32

/**
 * The leaky loop of a memory whose hard locations compete: x ← x + eta (s − x), where s = ±1 is read by the K locations
 * with the greatest x · address. As the overlap with an address is linear in x, it leaks too, o ← o + eta (s · address −
 * o), and s · address = n − 2 · (Hamming distance): no real-valued state is ever compared with an address. In the
 * circuit: it makes no difference whether mossy fibres or granule cells hold the leak.
 */
export class WinnerLoop implements GraphDynamics {
  readonly length: number
  readonly #memory: WinnerSdm

  constructor(memory: WinnerSdm) {
    this.length = memory.length
    this.#memory = memory
  }

  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    demandLength(this.length, ...cues)
    const settled: DelayActivity[] = []
    for (let first = 0; first < cues.length; first += batch) {
      settled.push(...this.#settleSome(cues.slice(first, first + batch), options))
    }
    return settled
  }

  #settleSome(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    const states = cues.map((cue) => ({
      record: new DelayRecord(wordToSigned(cue), options), overlaps: new Float64Array(this.#memory.locations),
    }))
    this.#leak(cues, states, 1)
    for (let moving = states; moving.length > 0; moving = moving.filter(({ record }) => !record.done)) {
      const words = moving.map(({ record, overlaps }) => this.#memory.readOverlaps(overlaps, signedWord(record.state)))
      moving.forEach(({ record }, index) => record.leak(wordToSigned(words[index]!)))
      this.#leak(words, moving, options.eta)
    }
    return states.map(({ record }) => record.activity(shareOfOnes))
  }

  /** Overlaps leak towards those of words. */
  #leak(words: readonly Word[], states: readonly { readonly overlaps: Float64Array }[], eta: number): void {
    this.#memory.distances(words, (index, distances) => {
      const { overlaps } = states[index]!
      for (let location = 0; location < overlaps.length; location++) {
        const overlap = overlaps[location]!
        overlaps[location] = overlap + eta * (this.length - 2 * distances[location]! - overlap)
      }
    })
  }
}

import { wordToSigned, type Word } from '../../words/word.js'
import { demandLength } from '../associativeMemory.js'
import { Cdam } from '../cdam/cdam.js'
import type { MeanLoad } from '../cdam/cdamSetting.js'
import { DelayRecord } from './delayRecord.js'
import type { DelayActivity, GraphDynamics, LoopOptions } from './graphDynamics.js'
import type { GraphOfWords } from './writeGraph.js'

export interface AttentionLoopOptions {
  /** The inverse temperature on x · p / n: on cosines, as long as a state x is a word. */
  readonly beta: number
  /** `none` unless stated. */
  readonly meanLoad?: MeanLoad
}

/** CDAM (Burns 2024) on words read as ±1. Its states are real and unbounded; each step is one update. */
export class AttentionLoop implements GraphDynamics {
  readonly length: number
  readonly #cdamOf: (eta: number) => Cdam
  #cdam: Cdam | undefined

  /** Throws an InputError for a setting out of range. */
  constructor(graph: GraphOfWords, { beta, meanLoad = 'none' }: AttentionLoopOptions) {
    const patterns = graph.words.map(wordToSigned)
    this.length = graph.words[0]?.length ?? 0
    this.#cdamOf = (eta) => new Cdam(patterns, { ...graph, beta: beta / this.length, meanLoad, eta })
  }

  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[] {
    demandLength(this.length, ...cues)
    if (this.#cdam?.setting.eta !== options.eta) this.#cdam = this.#cdamOf(options.eta)
    const starts = cues.map(wordToSigned)
    const records = starts.map((start) => new DelayRecord(start, options))
    const trajectory = this.#cdam!.start(starts)
    while (records.some(({ done }) => !done)) {
      trajectory.advance()
      const states = trajectory.states()
      records.forEach((record, index) => { if (!record.done) record.go(states[index]!, states[index]!) })
    }
    return records.map((record) => record.activity())
  }
}

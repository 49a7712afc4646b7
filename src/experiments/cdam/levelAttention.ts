import { sdmOf } from '../../levels/sdmOfCircuit.js'
import { sharedCount } from '../../levels/levelMemory.js'
import type { GraphLevel } from '../../levels/openGraphLevel.js'
import { softmax } from '../../memory/cdam/softmax.js'
import { signedWord } from '../../memory/dynamics/signedWord.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'
import { wordToSigned, type Word } from '../../words/word.js'
import { dot } from '../../words/vector.js'

/** What a level reads from a state: the share of each stored word in it, without strengths; all 0 where none has any. */
export type LevelAttention = (state: Float64Array) => Float64Array

/** Standard deviations by which shared locations must exceed chance to count. */
const deviationsMin = 4

/**
 * The counterpart of attention at a level for the words that are stored there, whose shares add up to 1: at level
 * `attention` the softmax of β times the overlap x·p/n, elsewhere the hard locations that the word with a 1 where the
 * state is positive and the stored word both activate. Two random words share K·K′/N′ of N′ locations by chance. That is
 * taken off, and what does not exceed it by four standard deviations (Poisson) is none: with 30 words and 30 starts about
 * one count in a run is above by chance.
 */
export function levelAttention(level: GraphLevel, words: readonly Word[], seed: number): LevelAttention {
  if (level.level === 'attention') {
    const patterns = words.map(wordToSigned)
    const beta = level.beta / words[0]!.length
    return (state) => softmax(Float64Array.from(patterns, (pattern) => dot(pattern, state)), beta,
      new Float64Array(patterns.length))
  }
  const memory = 'circuit' in level ? sdmOf({ circuit: level.circuit, seed })
    : new WinnerSdm(words[0]!.length, { ...level, key: stream(seed, 'graph/hard locations').key })
  const stored = words.map((word) => memory.activate(word))
  return (state) => {
    const active = memory.activate(signedWord(state))
    return shares(Float64Array.from(stored, (own) => {
      const chance = (own.length * active.length) / memory.locations
      const above = sharedCount(own, active) - chance
      return above > deviationsMin * Math.sqrt(chance) ? above : 0
    }))
  }
}

function shares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total === 0 ? counts : counts.map((count) => count / total)
}

import type { LevelMemory } from '../../levels/levelMemory.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { writeGraph } from '../../memory/dynamics/writeGraph.js'
import { directedPath } from '../../memory/graph/classicGraphs.js'
import type { Word } from '../../words/word.js'

/** No draws: a volley is the word that was read. */
const noDraws = new Uint32Array(4)

/** Stores a sequence with h alone, each word at the address of the one before it. */
export function writeChain(memory: LevelMemory, words: readonly Word[]): void {
  writeGraph(memory, { graph: directedPath(words.length), words, a: 0, h: 1, normalisation: 'none' })
}

/** The words read in turn from a cue, as ±1: the volley of one step is the address of the next. */
export const walk = (memory: LevelMemory, cue: Word, steps: number): readonly Float64Array[] =>
  new VolleyLoop(memory, { noise: 0, key: noDraws }).settle([cue], { eta: 1, steps, keepStates: true })[0]!.states!

/** How far a walk along a sequence came. */
export interface Followed {
  /** Steps to the first wrong bit after the first step, which cleans the cue; all steps where there is none. */
  readonly exact: number
  /** Steps for which what was read was nearer to its word than half of the way to a random one. */
  readonly followed: number
  /** Share of wrong bits in those steps. */
  readonly wrong: number
}

/** Compares the words read with those that should have been. */
export function followedOf(read: readonly Float64Array[], words: readonly Word[]): Followed {
  const wrong = read.map((state, step) => wrongBits(state, words[step]!))
  const bits = words[0]!.length
  const lost = wrong.findIndex((count) => count >= bits / 4)
  const followed = lost === -1 ? read.length : lost
  const first = wrong.findIndex((count, step) => step > 0 && count > 0)
  return {
    exact: Math.min(followed, first === -1 ? read.length : first), followed,
    wrong: followed === 0 ? 0 : wrong.slice(0, followed).reduce((sum, count) => sum + count, 0) / (bits * followed),
  }
}

function wrongBits(state: Float64Array, word: Word): number {
  let wrong = 0
  for (let bit = 0; bit < word.length; bit++) {
    if (state[bit]! > 0 !== (((word.packed[bit >>> 5]! >>> (bit & 31)) & 1) === 1)) wrong++
  }
  return wrong
}

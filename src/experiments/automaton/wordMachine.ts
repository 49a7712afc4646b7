import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import { signedWord } from '../../memory/dynamics/signedWord.js'
import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { cosine } from '../../words/distance.js'
import { bitAt, randomWord, wordFromBits, withFlips, type Word } from '../../words/word.js'
import { automatonGraph, type Automaton } from './automaton.js'
import { nearestTwo, type Machine } from './machine.js'

/** The words of an automaton. */
export interface AutomatonWords {
  readonly states: readonly Word[]
  readonly symbols: readonly Word[]
  /** Bits of a word that say the state; the others say the symbol. */
  readonly stateBits: number
}

/** Random words for states and symbols. */
export function automatonWords({ states, symbols }: Automaton, bits: number, stateBits: number, seed: number): AutomatonWords {
  const drawn = (name: string): Word => {
    const draws = stream(seed, `automaton/words/${name}`)
    return randomWord(bits, () => draws.uint32())
  }
  return {
    states: states.map((_, state) => drawn(`state ${state}`)), symbols: symbols.map((_, symbol) => drawn(`symbol `
      + `${symbol}`)), stateBits,
  }
}

/** The word of a state with its last bits from a symbol. */
export const withSymbol = ({ symbols, stateBits }: AutomatonWords, state: Word, symbol: number): Word =>
  wordFromBits(Array.from({ length: state.length }, (_, bit) => bitAt(bit < stateBits ? state : symbols[symbol]!, bit)))

/** What is written: the graph of the automaton with the words of its vertices, by hetero-association alone. */
export const graphOfAutomaton = (automaton: Automaton, words: AutomatonWords): GraphOfWords => ({
  graph: automatonGraph(automaton), a: 0, h: 1, normalisation: 'none',
  words: [...words.states, ...automaton.transitions.map(({ from, symbol }) => withSymbol(words, words.states[from]!, symbol))],
})

/** The automaton in a memory of words; noise is the share of bits that are flipped, and `reads` are made of a cue. */
export function wordMachine(
  words: AutomatonWords, { words: vertices }: GraphOfWords, dynamics: GraphDynamics, reads: number,
): Machine<Word> {
  return {
    start: (state) => words.states[state]!,
    input(state, symbol, noise, draws) {
      const cue = withSymbol(words, state, symbol)
      return withFlips(cue, distinctBelow(cue.length, Math.round(noise * cue.length), () => draws.uint32()))
    },
    settle: (cues) => dynamics.settle(cues, { eta: 1, steps: reads }).map(({ state }) => {
      const word = signedWord(state)
      const similarities = vertices.map((vertex) => cosine(word, vertex))
      return { state: word, ...nearestTwo(similarities), similarities }
    }),
  }
}

import { automaton, type Automaton } from './automaton.js'

/**
 * Homer, Marge, Lisa and Bart, and who is whose relative (Burns 2024, public notebook of finite automata; transitions read
 * off its picture of the graph).
 */
export const familyAutomaton = (): Automaton => automaton({
  name: 'family',
  states: ['H', 'M', 'L', 'B'],
  symbols: ['wife', 'son', 'daughter', 'husband', 'mother', 'father', 'brother', 'sister'],
  transitions: [
    ['H', 'wife', 'M'], ['H', 'son', 'B'], ['H', 'daughter', 'L'],
    ['M', 'husband', 'H'], ['M', 'son', 'B'], ['M', 'daughter', 'L'],
    ['L', 'mother', 'M'], ['L', 'father', 'H'], ['L', 'brother', 'B'],
    ['B', 'mother', 'M'], ['B', 'father', 'H'], ['B', 'sister', 'L'],
  ],
})

/** The chains of inputs that the notebook tries: where they start, the inputs, and where the relation leads each time. */
export const familyChains = [
  { start: 'M', inputs: ['daughter', 'daughter', 'brother'], reached: ['L', 'L', 'B'] },
  { start: 'B', inputs: ['father', 'wife', 'husband'], reached: ['H', 'M', 'H'] },
  { start: 'H', inputs: ['father', 'son', 'mother'], reached: ['H', 'B', 'M'] },
] as const

import { stream } from '../../random/stream.js'
import { automaton, type Automaton } from './automaton.js'

/** An automaton in which every state has a transition for every symbol, to a state that is drawn. */
export function randomAutomaton(states: number, symbols: number, seed: number): Automaton {
  const draws = stream(seed, `automaton/random/${states}/${symbols}`)
  const [stateNames, symbolNames] = [named('q', states), named('s', symbols)]
  return automaton({
    name: `random ${states} × ${symbols}`, states: stateNames, symbols: symbolNames,
    transitions: stateNames.flatMap((from) => symbolNames.map((symbol) =>
      [from, symbol, stateNames[draws.below(states)]!] as const)),
  })
}

const named = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`)

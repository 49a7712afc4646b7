import { Cdam } from '../../memory/cdam/cdam.js'
import type { Orientation } from '../../memory/cdam/cdamSetting.js'
import { noisyState } from '../../memory/cdam/randomStates.js'
import { stream } from '../../random/stream.js'
import { automatonGraph, type Automaton } from './automaton.js'
import { nearestTwo, type Machine } from './machine.js'

/** A CDAM that holds an automaton. */
export interface RealSetting {
  readonly neurons: number
  /** Elements of a pattern that say the state; the others say the symbol. */
  readonly stateNeurons: number
  readonly beta: number
  readonly eta: number
  readonly steps: number
  readonly orientation: Orientation
}

/**
 * As in the public notebook of Burns 2024: uniform patterns; that of a transition has the first elements of the state's
 * and, for the rest, elements of the symbol, which all states have in common; a = 0, h = 1, and the adjacency as it is.
 */
export function realMachine(
  automaton: Automaton, { neurons, stateNeurons, beta, eta, steps, orientation }: RealSetting, seed: number,
): Machine<Float64Array> {
  const drawn = (name: string): Float64Array => {
    const draws = stream(seed, `automaton/${name}`)
    return Float64Array.from({ length: neurons }, () => draws.next())
  }
  const states = automaton.states.map((_, state) => drawn(`state ${state}`))
  const symbols = automaton.symbols.map((_, symbol) => drawn(`symbol ${symbol}`))
  const withSymbol = (state: Float64Array, symbol: number): Float64Array =>
    state.map((value, neuron) => (neuron < stateNeurons ? value : symbols[symbol]![neuron]!))
  const patterns = [...states, ...automaton.transitions.map(({ from, symbol }) => withSymbol(states[from]!, symbol))]
  const cdam = new Cdam(patterns, {
    graph: automatonGraph(automaton), a: 0, h: 1, beta, eta, orientation, normalisation: 'none', meanLoad: 'notebook',
  })
  return {
    start: (state) => states[state]!,
    input: (state, symbol, noise, draws) => noisyState(withSymbol(state, symbol), noise, draws),
    settle(cues) {
      const trajectory = cdam.start(cues)
      trajectory.advance(steps)
      const overlaps = trajectory.overlaps()
      return trajectory.states().map((state, index) =>
        ({ state, ...nearestTwo(overlaps[index]!), similarities: overlaps[index]! }))
    },
  }
}

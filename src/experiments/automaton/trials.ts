import type { Stream } from '../../random/stream.js'
import type { Automaton } from './automaton.js'
import type { Machine, Reached } from './machine.js'

/** What came of one transition, or of a state without an input. */
export interface Trial {
  readonly from: number
  /** Absent where a state is asked for itself. */
  readonly symbol?: number
  readonly to: number
  /** The vertex that was reached. */
  readonly vertex: number
  readonly overlap: number
  readonly runnerUp: number
  /** The similarity with the vertex that should have been reached. */
  readonly right: number
}

export const isCorrect = ({ to, vertex }: Trial): boolean => vertex === to

/** Every transition once. */
export function tryTransitions<State>(
  machine: Machine<State>, { transitions }: Automaton, noise: number, draws: Stream,
): Trial[] {
  const cues = transitions.map(({ from, symbol }) => machine.input(machine.start(from), symbol, noise, draws))
  return machine.settle(cues).map((reached, index) => trialOf(transitions[index]!, reached))
}

/** Every state without an input: whether it stays. */
export function tryStates<State>(machine: Machine<State>, { states }: Automaton): Trial[] {
  const numbers = states.map((_, state) => state)
  return machine.settle(numbers.map((state) => machine.start(state)))
    .map((reached, state) => trialOf({ from: state, to: state }, reached))
}

const trialOf = <State>(
  asked: Pick<Trial, 'from' | 'symbol' | 'to'>, { vertex, overlap, runnerUp, similarities }: Reached<State>,
): Trial => ({ ...asked, vertex, overlap, runnerUp, right: similarities[asked.to]! })

/** The vertices that inputs lead to in turn. */
export function follow<State>(machine: Machine<State>, start: number, inputs: readonly number[], draws: Stream): number[] {
  let state = machine.start(start)
  return inputs.map((symbol) => {
    const [reached] = machine.settle([machine.input(state, symbol, 0, draws)])
    state = reached!.state
    return reached!.vertex
  })
}

/** How many inputs of a random walk along transitions led to the right state before the first that did not. */
export function randomWalk<State>(
  machine: Machine<State>, { states, transitions }: Automaton, length: number, draws: Stream,
): number {
  let state = draws.below(states.length)
  let held = machine.start(state)
  for (let step = 0; step < length; step++) {
    const possible = transitions.filter(({ from }) => from === state)
    if (possible.length === 0) return step
    const { symbol, to } = possible[draws.below(possible.length)]!
    const [reached] = machine.settle([machine.input(held, symbol, 0, draws)])
    if (reached!.vertex !== to) return step
    state = to
    held = reached!.state
  }
  return length
}

/** A machine with all that is tried of it. */
export interface Runner {
  transitions(noise: number, draws: Stream): Trial[]
  states(): Trial[]
  follow(start: number, inputs: readonly number[], draws: Stream): number[]
  randomWalk(length: number, draws: Stream): number
}

export const runnerOf = <State>(machine: Machine<State>, automaton: Automaton): Runner => ({
  transitions: (noise, draws) => tryTransitions(machine, automaton, noise, draws),
  states: () => tryStates(machine, automaton),
  follow: (start, inputs, draws) => follow(machine, start, inputs, draws),
  randomWalk: (length, draws) => randomWalk(machine, automaton, length, draws),
})

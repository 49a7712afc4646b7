import type { Stream } from '../../random/stream.js'

/** What came of one cue. */
export interface Reached<State> {
  readonly state: State
  /** The vertex (of `automatonGraph`) that the state is nearest, and its similarity with it and with the second nearest. */
  readonly vertex: number
  readonly overlap: number
  readonly runnerUp: number
  /** With each vertex. */
  readonly similarities: ArrayLike<number>
}

/** An automaton in a memory: states and symbols are parts of a pattern, and an input overwrites the part of the symbol. */
export interface Machine<State> {
  /** The pattern of a state of the automaton. */
  start(state: number): State
  /** A state of the memory with a symbol as input, and noise upon the whole. */
  input(state: State, symbol: number, noise: number, draws: Stream): State
  /** What becomes of states of the memory. */
  settle(states: readonly State[]): readonly Reached<State>[]
}

/** The greatest of some similarities, and the second. */
export function nearestTwo(similarities: ArrayLike<number>): { vertex: number; overlap: number; runnerUp: number } {
  let [vertex, overlap, runnerUp] = [0, -Infinity, -Infinity]
  for (let index = 0; index < similarities.length; index++) {
    const value = similarities[index]!
    if (value > overlap) [vertex, overlap, runnerUp] = [index, value, overlap]
    else if (value > runnerUp) runnerUp = value
  }
  return { vertex, overlap, runnerUp }
}

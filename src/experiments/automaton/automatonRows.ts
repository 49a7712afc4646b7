import type { Estimated } from '../estimateOver.js'

/** A level, and the part of a pattern that says the state. */
export interface At {
  readonly level: string
  readonly share: number
}

/** One transition (without a symbol: a state that is to stay), over all sets of patterns. */
export interface TransitionRow extends At {
  readonly from: string
  readonly symbol: string
  readonly to: string
  readonly correct: number
  readonly sets: number
  readonly overlap: number
  readonly runnerUp: number
  /** With the pattern of the state that is right. */
  readonly right: number
}

/** `wrong`: the share of transitions. */
export interface NoiseRow extends At, Estimated<'wrong'> {
  readonly kind: string
  readonly noise: number
  readonly trials: number
}

export interface WalkRow extends At {
  readonly walks: number
  readonly inputs: number
  readonly followed: number
  readonly whole: number
}

/** `wrong`: the share of transitions. */
export interface LoadRow extends At, Estimated<'wrong'> {
  readonly states: number
  readonly transitions: number
  readonly trials: number
}

export interface ChainRow {
  readonly start: string
  readonly inputs: string
  readonly expected: string
  /** Of the first set of patterns. */
  readonly found: string
  readonly correct: number
  readonly sets: number
}

export interface AutomatonRows {
  readonly transitions: readonly TransitionRow[]
  readonly noises: readonly NoiseRow[]
  readonly walks: readonly WalkRow[]
  readonly loads: readonly LoadRow[]
  readonly chains: readonly ChainRow[]
}

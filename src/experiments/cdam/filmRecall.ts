import { Cdam } from '../../memory/cdam/cdam.js'
import type { MeanLoad, Orientation } from '../../memory/cdam/cdamSetting.js'
import { noisyState } from '../../memory/cdam/randomStates.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import { directedRing } from '../../memory/graph/classicGraphs.js'
import { stream } from '../../random/stream.js'
import { dot } from '../../words/vector.js'
import { wordToSigned, type Word } from '../../words/word.js'
import { greatestAt } from './greatestAt.js'

/** A film in a CDAM: every frame is followed by the next one, and the last by the first. */
export interface FilmSetting {
  readonly a: number
  readonly h: number
  readonly beta: number
  readonly eta: number
  readonly orientation: Orientation
  readonly meanLoad: MeanLoad
  /** Of the cue, which is the first frame: `noisyState`. */
  readonly noise: number
  readonly steps: number
}

/** What came of one cue. */
export interface RecalledFilm {
  /** The frame that the state was nearest, after each update. */
  readonly nearest: readonly number[]
  /** The states, where they were asked for, the cue first. */
  readonly states: readonly Float64Array[]
}

export function recallFilm(patterns: readonly Float64Array[], setting: FilmSetting, seed: number, kept = 0): RecalledFilm {
  const cdam = new Cdam(patterns, { graph: directedRing(patterns.length), ...setting })
  const cue = noisyState(patterns[0]!, setting.noise, stream(seed, 'video/cue'))
  const trajectory = cdam.start([cue])
  const states = kept === 0 ? [] : [cue]
  const nearest = Array.from({ length: setting.steps }, (_, step) => {
    trajectory.advance()
    if (step < kept) states.push(trajectory.states()[0]!)
    return greatestAt(trajectory.overlaps()[0]!)
  })
  return { nearest, states }
}

/** The same for words in a memory that is written; the cue is the first frame without noise. */
export function recallWords(
  dynamics: GraphDynamics, words: readonly Word[], { eta, steps }: Pick<FilmSetting, 'eta' | 'steps'>,
): readonly number[] {
  const [activity] = dynamics.settle([words[0]!], { eta, steps, keepStates: true })
  const signed = words.map(wordToSigned)
  return activity!.states!.map((state) => greatestAt(Float64Array.from(signed, (word) => dot(word, state))))
}

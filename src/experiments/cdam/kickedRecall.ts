import { Cdam } from '../../memory/cdam/cdam.js'
import type { CdamSetting } from '../../memory/cdam/cdamSetting.js'
import { noisyState, uniformPatterns } from '../../memory/cdam/randomStates.js'
import { stream, type Stream } from '../../random/stream.js'
import { greatestAt } from './greatestAt.js'

/** One state that is followed while patterns are added to it from outside. */
export interface KickedSetting extends CdamSetting {
  readonly neurons: number
  /** The vertex whose pattern is the cue. */
  readonly start: number
  /** Of the cue: `noisyState`. */
  readonly noise: number
  readonly steps: number
  /** A kick comes before every so many updates, the first one excepted. */
  readonly interval: number
  /** How much of a pattern a kick adds; with 0 there are none. */
  readonly amplitude: number
}

/** The vertex of the k-th kick, k = 1, 2, …; `draws` depend on the seed alone. */
export type KickedVertex = (kick: number, draws: Stream) => number

/** Where the state was: the vertex whose pattern it overlaps most with. */
export interface KickedRecall {
  /** After each update. */
  readonly positions: readonly number[]
  /** One an interval: how many updates had been made before it, and which pattern it added. */
  readonly kicks: readonly { readonly step: number; readonly vertex: number }[]
}

/**
 * Follows a random set of patterns on a memory graph from one cue, with kicks. The patterns and the cue's noise depend
 * on the seed alone, so that recalls with kicks and without can be compared.
 */
export function kickedRecall(setting: KickedSetting, kicked: KickedVertex, seed: number): KickedRecall {
  const { graph, neurons, start, noise, steps, interval, amplitude } = setting
  const patterns = uniformPatterns(graph.vertices, neurons, stream(seed, 'kicked/patterns'))
  const cue = noisyState(patterns[start]!, noise, stream(seed, 'kicked/cue'))
  const draws = stream(seed, 'kicked/kicks')
  const trajectory = new Cdam(patterns, setting).start([cue])
  const kicks: { step: number; vertex: number }[] = []
  const positions = Array.from({ length: steps }, (_, step) => {
    if (step > 0 && step % interval === 0) {
      const vertex = kicked(kicks.length + 1, draws)
      kicks.push({ step, vertex })
      trajectory.kick(0, vertex, amplitude)
    }
    trajectory.advance()
    return greatestAt(trajectory.overlaps()[0]!)
  })
  return { positions, kicks }
}

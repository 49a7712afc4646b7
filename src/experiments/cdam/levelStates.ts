import { correlationByDistance, type CorrelationAtDistance } from '../../analysis/correlationByDistance.js'
import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { distinctStates } from '../../analysis/distinctStates.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { activeVertices, attentionSpread, type RecallSigns } from '../../memory/cdam/recallMode.js'
import { distances } from '../../memory/graph/distances.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { lengthOf } from '../../words/vector.js'
import type { LevelAttention } from './levelAttention.js'
import { levelWords, type LevelParameters } from './graphLevels.js'

/** A memory that graphs of words are written into: a level, or a step between two. */
export interface GraphPlace {
  readonly name: string
  open(graph: GraphOfWords, seed: number): GraphDynamics
  /** Absent where only states are looked at. */
  attention?(graph: GraphOfWords, seed: number): LevelAttention
}

/** A mixture on a graph, and how states go on. */
export interface LevelSetting extends Pick<LevelParameters, 'bits' | 'cueNoise'> {
  readonly graph: MemoryGraph
  readonly a: number
  readonly h: number
  readonly eta: number
  readonly steps: number
}

/** Where all starts of one set of words lead at a place. */
export interface LevelStates extends RecallSigns {
  readonly states: readonly Float64Array[]
  /** The states after each step, of each start, where they were asked for. */
  readonly followed: readonly (readonly Float64Array[])[]
  readonly words: GraphOfWords['words']
  readonly cues: GraphOfWords['words']
  readonly correlations: readonly Float64Array[]
  readonly curve: readonly CorrelationAtDistance[]
  readonly distinct: number
  /** The greatest change of a bit's state in the last step. */
  readonly change: number
  /** The root mean square of the elements of a state, averaged over starts: 1 for a word. */
  readonly size: number
}

/** Writes the words of a seed at a place, and follows all starts; `keepStates` keeps the way. */
export function levelStates(
  place: GraphPlace, setting: LevelSetting, seed: number, { keepStates = false } = {},
): LevelStates {
  const { graph, eta, steps } = setting
  const { words, cues } = levelWords(graph.vertices, setting, seed)
  const written: GraphOfWords = { ...setting, words }
  const activities = place.open(written, seed).settle(cues, { eta, steps, keepStates })
  const states = activities.map(({ state }) => state)
  const correlations = correlationMatrix(states)
  const curve = correlationByDistance(correlations, distances(graph))
  return {
    states, words, cues, correlations, curve, distinct: distinctStates(correlations),
    followed: activities.map((activity) => activity.states ?? []),
    change: Math.max(...activities.map(({ change }) => change)),
    size: states.reduce((sum, state) => sum + lengthOf(state), 0) / (states.length * Math.sqrt(states[0]!.length)),
    neighbour: (curve[0]?.mean ?? 0) - (curve.length > 3 ? curve.at(-1)!.mean : 0),
    ...attentionSigns(place.attention?.(written, seed), states),
  }
}

/** Signs of attention over the starts from which there is some. */
function attentionSigns(attend: LevelAttention | undefined, states: readonly Float64Array[]) {
  if (attend === undefined) return { spread: NaN, active: NaN, lost: NaN }
  const attention = states.map(attend)
  const held = attention.filter((weights) => weights.some((weight) => weight > 0))
  const lost = 1 - held.length / attention.length
  return held.length === 0 ? { spread: 0, active: 0, lost }
    : { spread: attentionSpread(held), active: activeVertices(held), lost }
}

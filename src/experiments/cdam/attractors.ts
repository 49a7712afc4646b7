import { correlationByDistance, type CorrelationAtDistance } from '../../analysis/correlationByDistance.js'
import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { distinctStates } from '../../analysis/distinctStates.js'
import { Cdam } from '../../memory/cdam/cdam.js'
import type { CdamSetting } from '../../memory/cdam/cdamSetting.js'
import type { CdamTrajectory } from '../../memory/cdam/cdamTrajectory.js'
import { noisyState, uniformPatterns } from '../../memory/cdam/randomStates.js'
import { activeVertices, attentionSpread, type RecallSigns } from '../../memory/cdam/recallMode.js'
import { distances } from '../../memory/graph/distances.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { stream } from '../../random/stream.js'

/** How one set of random patterns is drawn and followed from all starts. */
export interface AttractorSetting extends CdamSetting {
  readonly neurons: number
  /** Of the starts: `noisyState`. */
  readonly noise: number
  readonly steps: number
  /** Where states stop that have settled; without it all `steps` are made, as published. */
  readonly tolerance?: number
  /** Whether each pattern's mean over its neurons is taken off. */
  readonly centred?: boolean
}

/** What came of one set of patterns. */
export interface Attractors extends RecallSigns {
  readonly correlations: readonly Float64Array[]
  readonly curve: readonly CorrelationAtDistance[]
  /** Different states (correlation above 0.95). */
  readonly distinct: number
  /** max |Δx| of the last update, over neurons and starts. */
  readonly change: number
  readonly meanActivity: number
}

/** The trajectory of all starts of one set of uniform patterns, before its first update. Both depend on the seed alone. */
export function startAll(setting: AttractorSetting, seed: number): CdamTrajectory {
  const { graph, neurons, noise, centred = false } = setting
  const drawn = uniformPatterns(graph.vertices, neurons, stream(seed, 'cdam/patterns'))
  const patterns = centred ? drawn.map(withoutMean) : drawn
  const draws = stream(seed, 'cdam/starts')
  return new Cdam(patterns, setting).start(patterns.map((pattern) => noisyState(pattern, noise, draws)))
}

/** Follows all starts of one set of patterns to the end. */
export function attractors(setting: AttractorSetting, seed: number): Attractors {
  const trajectory = startAll(setting, seed)
  const { steps, tolerance } = setting
  if (tolerance === undefined) trajectory.advance(steps)
  else trajectory.settle({ stepsMax: steps, tolerance })
  return attractorsOf(trajectory, setting.graph)
}

/** What is measured of states where they are now. */
export function attractorsOf(trajectory: CdamTrajectory, graph: MemoryGraph): Attractors {
  const correlations = correlationMatrix(trajectory.states())
  const curve = correlationByDistance(correlations, distances(graph))
  const attention = trajectory.attention()
  const activities = trajectory.meanActivities()
  return {
    correlations, curve, distinct: distinctStates(correlations), change: Math.max(...trajectory.changes()),
    spread: attentionSpread(attention), active: activeVertices(attention),
    neighbour: (curve[0]?.mean ?? 0) - (curve.length > 3 ? curve.at(-1)!.mean : 0),
    meanActivity: activities.reduce((sum, activity) => sum + activity, 0) / activities.length,
  }
}

function withoutMean(pattern: Float64Array): Float64Array {
  const mean = pattern.reduce((sum, value) => sum + value, 0) / pattern.length
  return pattern.map((value) => value - mean)
}

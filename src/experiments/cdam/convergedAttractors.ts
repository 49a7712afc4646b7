import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { representatives } from '../../analysis/distinctStates.js'
import type { CdamTrajectory } from '../../memory/cdam/cdamTrajectory.js'
import { fieldModel } from '../../memory/cdam/fieldModel.js'
import { noisyState } from '../../memory/cdam/randomStates.js'
import { attentionSpread } from '../../memory/cdam/recallMode.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { stream } from '../../random/stream.js'

/** A field equation with a = 1 − h. */
export interface FieldPoint {
  readonly graph: MemoryGraph
  readonly h: number
  /** β·n·v. */
  readonly effectiveBeta: number
}

/** What the field equation comes to rest in, from the neighbourhood of each vertex. */
export interface ConvergedAttractors {
  readonly correlations: readonly Float64Array[]
  /** The attractor of each vertex: the number of the first vertex that comes to the same (correlation above 0.95). */
  readonly attractorOf: readonly number[]
  readonly distinct: number
  /** The share of starts that settled at a fixed point. */
  readonly settled: number
}

/** Units of time that a state is given; near a change of their number attractors take long. */
const timeMax = 50
/**
 * η·(|a| + h), from the first on until all starts settle: with too large a step states alternate about a fixed point, and
 * with a small one they take long to get there.
 */
const stepSizes = [0.3, 0.1, 0.03]
const etaMax = 0.03
const tolerance = 1e-6
/** Of the starts: enough to break what is symmetric in a graph. */
const noise = 0.1
/** Attention that differs by less from all starts is one attractor: quiescence. */
const spreadMin = 0.05

export function convergedAttractors(point: FieldPoint, seed: number): ConvergedAttractors {
  const { trajectory, settled } = settledTrajectory(point, seed)
  const correlations = correlationMatrix(trajectory.states())
  const attractorOf = isOne(trajectory) ? correlations.map(() => 0) : representatives(correlations)
  return { correlations, attractorOf, distinct: new Set(attractorOf).size, settled }
}

/** Whether all starts come to the same attention: neutral quiescence. */
export const isQuiescent = (point: FieldPoint, seed: number): boolean => isOne(settledTrajectory(point, seed).trajectory)

const isOne = (trajectory: CdamTrajectory): boolean => attentionSpread(trajectory.attention()) < spreadMin

function settledTrajectory(
  { graph, h, effectiveBeta }: FieldPoint, seed: number,
): { readonly trajectory: CdamTrajectory; readonly settled: number } {
  const a = 1 - h
  let found: { readonly trajectory: CdamTrajectory; readonly settled: number } | undefined
  for (const size of stepSizes) {
    const eta = Math.min(etaMax, size / (Math.abs(a) + h))
    const model = fieldModel({ graph, a, h, effectiveBeta, eta, meanLoad: 'notebook' })
    const draws = stream(seed, 'cdam/converged')
    const trajectory = model.start(model.patterns.map((state) => noisyState(state, noise, draws)))
    const outcomes = trajectory.settle({ stepsMax: Math.ceil(timeMax / eta), tolerance })
    const settled = outcomes.filter(({ period }) => period === 1).length / outcomes.length
    found = { trajectory, settled }
    if (settled === 1) break
  }
  return found!
}

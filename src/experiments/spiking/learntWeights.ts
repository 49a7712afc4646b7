import { largestWeight, weightQuantumMv, type Circuit, type Projection } from '../../circuit/circuit.js'
import type { Simulator } from '../../engine/simulator.js'
import type { Volley } from '../../engine/volley.js'
import type { WeightArray } from '../../kernels/weightArray.js'

/** The weights of a plastic projection before and after learning, reduced to what a page can show. */
export interface LearntWeights {
  readonly projection: string
  readonly from: string
  readonly to: string
  readonly sources: number
  readonly targets: number
  /** One step in mV, and the upper bound in steps; the lower one is 0. */
  readonly stepMv: number
  readonly largest: number
  /** All weights, counted in bins of so many steps from 0 on. */
  readonly binSteps: number
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** How many lie at the lower and at the upper bound. */
  readonly atBounds: { readonly before: readonly [number, number]; readonly after: readonly [number, number] }
  /** Sources that fired while it learnt. */
  readonly fired: number
  /**
   * Weights after learning of some of these, evenly spaced in the order of their first spikes, onto targets that are
   * evenly spaced: a row for each source, in steps.
   */
  readonly sample: {
    readonly sources: readonly number[]
    readonly targets: readonly number[]
    readonly steps: readonly (readonly number[])[]
  }
}

const binsMax = 128
const sampledSources = 24
const sampledTargets = 64

/** Looks at the plastic weights of a circuit before and after they learn. It changes nothing. */
export class WeightWatch {
  readonly #parts: readonly Part[]

  constructor(circuit: Circuit) {
    const countOf = (name: string): number => circuit.populations.find((one) => one.name === name)!.count
    this.#parts = circuit.projections.filter(({ plasticity }) => plasticity).map((projection) => ({
      projection, sources: countOf(projection.from), targets: countOf(projection.to),
      isKnown: new Uint8Array(countOf(projection.from)), fired: [], before: undefined,
    }))
  }

  /** Before learning. */
  begin(simulator: Pick<Simulator, 'weights'>): void {
    for (const part of this.#parts) part.before = countsOf(simulator.weights(part.projection.name), part)
  }

  /** While learning: a source takes its place in the order of first spikes. */
  take({ population, cells }: Volley): void {
    for (const { projection, isKnown, fired } of this.#parts) {
      if (projection.from !== population) continue
      for (const cell of cells) {
        if (isKnown[cell] === 1) continue
        isKnown[cell] = 1
        fired.push(cell)
      }
    }
  }

  /** After learning. */
  end(simulator: Pick<Simulator, 'weights'>): LearntWeights[] {
    return this.#parts.map((part) => learnt(part, simulator.weights(part.projection.name)))
  }
}

interface Part {
  readonly projection: Projection
  readonly sources: number
  readonly targets: number
  readonly isKnown: Uint8Array
  readonly fired: number[]
  before: Counts | undefined
}

function learnt(part: Part, weights: WeightArray): LearntWeights {
  const { projection, sources, targets, fired, before } = part
  if (!before) throw new Error('weights are watched from before they learn')
  const { name, from, to } = projection
  const after = countsOf(weights, part)
  const rows = spread(fired.length, sampledSources).map((place) => fired[place]!)
  const columns = spread(targets, sampledTargets)
  return {
    projection: name, from, to, sources, targets,
    stepMv: projection.plasticity!.weightStepQuanta * weightQuantumMv, largest: largestOf(part), binSteps: before.binSteps,
    before: before.counts, after: after.counts, atBounds: { before: before.atBounds, after: after.atBounds },
    fired: fired.length,
    sample: {
      sources: rows, targets: columns,
      steps: rows.map((source) => columns.map((target) => weights[source * targets + target]!)),
    },
  }
}

interface Counts {
  readonly binSteps: number
  readonly counts: readonly number[]
  readonly atBounds: readonly [number, number]
}

const largestOf = ({ projection }: Part): number => largestWeight(projection.plasticity!)

function countsOf(weights: WeightArray, part: Part): Counts {
  const largest = largestOf(part)
  const binSteps = Math.ceil((largest + 1) / binsMax)
  const counts = new Float64Array(Math.ceil((largest + 1) / binSteps))
  let [low, high] = [0, 0]
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place]!
    counts[Math.floor(weight / binSteps)]!++
    if (weight === 0) low++
    else if (weight === largest) high++
  }
  return { binSteps, counts: [...counts], atBounds: [low, high] }
}

/** At most `most` of the places 0 … count − 1, evenly spaced from the first. */
const spread = (count: number, most: number): number[] =>
  Array.from({ length: Math.min(count, most) }, (_, index) => Math.floor((index * count) / Math.min(count, most)))

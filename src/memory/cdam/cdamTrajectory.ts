import { dot } from '../../words/vector.js'
import type { CdamSetting } from './cdamSetting.js'
import type { Mixture } from './mixture.js'
import type { PatternProducts } from './patternProducts.js'
import { softmax } from './softmax.js'

/** When `settle` ends. */
export interface SettleOptions {
  readonly stepsMax: number
  /** A state has settled where an update changes no neuron by as much; 10⁻⁴ unless stated. */
  readonly tolerance?: number
}

/** What came of one start. */
export interface Settled {
  /** The updates that were made. */
  readonly steps: number
  /** 1 at a fixed point, 2 where states alternate, 0 where neither was reached. */
  readonly period: 0 | 1 | 2
  /** max |Δx| of the last update, over neurons. */
  readonly change: number
}

/**
 * One start. Its state is x = kept·x₀ + Ξw, exactly, for what an update adds always lies in the span of the patterns:
 * so p coordinates w are followed in place of n neurons, and Ξᵀx from the products of the patterns with each other.
 */
interface Followed {
  readonly start: Float64Array
  /** ‖x₀‖² and the mean of x₀ over neurons. */
  readonly startSquares: number
  readonly startMean: number
  readonly startFields: Float64Array
  kept: number
  /** w. */
  readonly coordinates: Float64Array
  /** Ξᵀx. */
  readonly fields: Float64Array
  readonly last: Change
  readonly before: Change
  steps: number
}

/** What an update, or two, did to a start. */
interface Change {
  kept: number
  readonly coordinates: Float64Array
  readonly fields: Float64Array
}

/** Below this variance a state is constant, and correlates with nothing. */
const varianceMin = 1e-12

/** States on their way. Made by `Cdam.start`. */
export class CdamTrajectory {
  readonly #products: PatternProducts
  readonly #mixture: Mixture
  readonly #beta: number
  readonly #eta: number
  readonly #starts: readonly Followed[]
  readonly #sum: Change

  constructor(
    products: PatternProducts, mixture: Mixture, { beta, eta }: Required<CdamSetting>, states: readonly Float64Array[],
  ) {
    this.#products = products
    this.#mixture = mixture
    this.#beta = beta
    this.#eta = eta
    this.#sum = noChange(products.count)
    const fields = products.fields(states)
    this.#starts = states.map((state, index) => ({
      start: state.slice(), startSquares: dot(state, state), startMean: meanOf(state),
      startFields: fields[index]!.slice(), kept: 1, coordinates: new Float64Array(products.count),
      fields: fields[index]!, last: noChange(products.count), before: noChange(products.count), steps: 0,
    }))
  }

  /** Makes `steps` updates of all states. */
  advance(steps = 1): void {
    for (let step = 0; step < steps; step++) this.#step(this.#starts)
  }

  /**
   * Updates each state until it has settled, at a fixed point or in an alternation of two states, or `stepsMax` updates
   * were made. That a state settles is not assumed: `period` and `change` say what was found.
   */
  settle({ stepsMax, tolerance = 1e-4 }: SettleOptions): Settled[] {
    const periods = new Map<Followed, 1 | 2>()
    let moving = this.#starts
    for (let step = 0; step < stepsMax && moving.length > 0; step++) {
      this.#step(moving)
      moving = moving.filter((one) => {
        const period = this.#isBelow(one, one.last, tolerance) ? 1
          : step > 0 && this.#isBelow(one, this.#lastTwo(one), tolerance) ? 2 : 0
        if (period !== 0) periods.set(one, period)
        return period === 0
      })
    }
    const changes = this.changes()
    return this.#starts.map((one, index) =>
      ({ steps: one.steps, period: periods.get(one) ?? 0, change: changes[index]! }))
  }

  /** Adds `amplitude` times a pattern to one state: a kick. */
  kick(start: number, pattern: number, amplitude: number): void {
    const { coordinates, fields } = this.#starts[start]!
    coordinates[pattern]! += amplitude
    const row = this.#products.gram[pattern]!
    for (let index = 0; index < fields.length; index++) fields[index]! += amplitude * row[index]!
  }

  /** The attention s to each pattern, of each state. */
  attention(): Float64Array[] {
    return this.#starts.map(({ fields }) => softmax(fields, this.#beta, new Float64Array(fields.length)))
  }

  /** x, of n neurons, of each start. */
  states(): Float64Array[] {
    return this.#compose(this.#starts, ({ kept, coordinates }) => ({ kept, coordinates }))
  }

  /** max |Δx| of the last update of each state; 0 before the first. */
  changes(): number[] {
    return this.#compose(this.#starts, ({ last }) => last).map(greatest)
  }

  /** The mean over the neurons of each state. */
  meanActivities(): number[] {
    return this.#starts.map((one) => this.#meanActivity(one))
  }

  /** The overlap (Pearson's correlation over neurons) of each state with each pattern; 0 where either is constant. */
  overlaps(): Float64Array[] {
    const { neurons, gram, sums } = this.#products
    const means = sums.map((sum) => sum / neurons)
    const variances = means.map((mean, pattern) => gram[pattern]![pattern]! / neurons - mean * mean)
    return this.#starts.map((one) => {
      const { fields } = one
      const mean = this.#meanActivity(one)
      const variance = squaresOf(one, one) / neurons - mean * mean
      return fields.map((field, pattern) => {
        const product = variance * variances[pattern]!
        if (variance < varianceMin || variances[pattern]! < varianceMin) return 0
        return Math.max(-1, Math.min(1, (field / neurons - mean * means[pattern]!) / Math.sqrt(product)))
      })
    })
  }

  #meanActivity({ startMean, kept, coordinates }: Followed): number {
    return kept * startMean + dot(coordinates, this.#products.sums) / this.#products.neurons
  }

  #step(moving: readonly Followed[]): void {
    const eta = this.#eta
    const count = this.#products.count
    const attention = new Float64Array(count)
    const recalled = moving.map(({ fields }) => {
      const own = new Float64Array(count)
      this.#mixture.apply(softmax(fields, this.#beta, attention), own)
      return own
    })
    const aims = this.#products.couplings(recalled)
    moving.forEach((one, index) => {
      const { last, before, coordinates, fields } = one
      before.kept = last.kept
      before.coordinates.set(last.coordinates)
      before.fields.set(last.fields)
      last.kept = -eta * one.kept
      one.kept += last.kept
      for (let pattern = 0; pattern < count; pattern++) {
        last.coordinates[pattern] = eta * (recalled[index]![pattern]! - coordinates[pattern]!)
        last.fields[pattern] = eta * (aims[index]![pattern]! - fields[pattern]!)
        coordinates[pattern]! += last.coordinates[pattern]!
        fields[pattern]! += last.fields[pattern]!
      }
      one.steps++
    })
  }

  /** Whether a change is below `tolerance` in every neuron. Its root mean square, which costs little, says mostly not. */
  #isBelow(one: Followed, change: Change, tolerance: number): boolean {
    if (squaresOf(one, change) >= tolerance * tolerance * this.#products.neurons) return false
    return greatest(this.#compose([one], () => change)[0]!) < tolerance
  }

  /** What the last two updates did together; valid until it is asked for again. */
  #lastTwo({ last, before }: Followed): Change {
    this.#sum.kept = last.kept + before.kept
    for (let pattern = 0; pattern < last.fields.length; pattern++) {
      this.#sum.coordinates[pattern] = last.coordinates[pattern]! + before.coordinates[pattern]!
      this.#sum.fields[pattern] = last.fields[pattern]! + before.fields[pattern]!
    }
    return this.#sum
  }

  #compose(starts: readonly Followed[], part: (one: Followed) => Pick<Change, 'kept' | 'coordinates'>): Float64Array[] {
    const parts = starts.map(part)
    return this.#products.compose(parts.map(({ coordinates }) => coordinates)).map((state, index) => {
      const { start } = starts[index]!
      const { kept } = parts[index]!
      for (let neuron = 0; neuron < state.length; neuron++) state[neuron]! += kept * start[neuron]!
      return state
    })
  }
}

const noChange = (count: number): Change =>
  ({ kept: 0, coordinates: new Float64Array(count), fields: new Float64Array(count) })

/** ‖kept·x₀ + Ξw‖² of a start, or of a change of it, whose fields are Ξᵀ(kept·x₀ + Ξw). */
const squaresOf = ({ startSquares, startFields }: Followed, { kept, coordinates, fields }: Change): number =>
  kept * kept * startSquares + kept * dot(coordinates, startFields) + dot(coordinates, fields)

function meanOf(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum / values.length
}

const greatest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

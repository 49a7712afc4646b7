import { InputError } from '../../errors/inputError.js'
import { cdamSetting, meanFactor, type CdamSetting } from './cdamSetting.js'
import { CdamTrajectory } from './cdamTrajectory.js'
import { Mixture } from './mixture.js'
import { PatternProducts } from './patternProducts.js'

/**
 * The correlated dense associative memory of Burns (2024, "Semantically-correlated memories in a dense associative
 * model"): patterns that recall themselves and their neighbours in a memory graph. With the patterns as columns of Ξ,
 *
 *     x ← x + η · (Ξ·q − x),   q = a·s + h·Mᵀs − c/p,   s = softmax(β · Ξᵀx).
 *
 * a < 0 (anti-Hebbian) widens what is recalled along the graph. States are real and unbounded.
 */
export class Cdam {
  readonly setting: Required<CdamSetting>
  readonly patterns: readonly Float64Array[]
  /** n. */
  readonly neurons: number
  readonly #products: PatternProducts
  readonly #mixture: Mixture

  /**
   * One pattern of n numbers for each vertex of the graph.
   * Throws an InputError where their number or lengths differ, or a number is not finite.
   */
  constructor(patterns: readonly Float64Array[], given: CdamSetting) {
    this.setting = cdamSetting(given)
    const { vertices } = this.setting.graph
    if (patterns.length !== vertices) {
      const allowed = `${vertices}, one for each vertex of the graph`
      throw new InputError({ field: 'patterns', problem: `found ${patterns.length}`, allowed })
    }
    this.neurons = patterns[0]!.length
    demandStates('patterns', patterns, this.neurons)
    this.patterns = patterns.map((pattern) => pattern.slice())
    this.#products = new PatternProducts(this.patterns)
    this.#mixture = new Mixture(this.setting, meanFactor(this.setting.meanLoad, this.neurons))
  }

  /** Follows states of n numbers, all at once. Throws an InputError for one of another length. */
  start(states: readonly Float64Array[]): CdamTrajectory {
    demandStates('states', states, this.neurons)
    return new CdamTrajectory(this.#products, this.#mixture, this.setting, states)
  }
}

function demandStates(field: string, states: readonly Float64Array[], neurons: number): void {
  states.forEach((state, index) => {
    if (state.length !== neurons || neurons === 0) {
      const allowed = neurons === 0 ? 'at least one number' : `${neurons} numbers`
      throw new InputError({ field: `${field}[${index}]`, problem: `found ${state.length} numbers`, allowed })
    }
    const neuron = state.findIndex((value) => !Number.isFinite(value))
    if (neuron !== -1) {
      throw new InputError({
        field: `${field}[${index}][${neuron}]`, problem: `found ${state[neuron]}`, allowed: 'a finite number',
      })
    }
  })
}

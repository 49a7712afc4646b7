import type { Homeostasis as Declared, Projection } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import type { Field, SavedState } from './state.js'

/** What all weights of a projection are multiplied by; the product is rounded to whole quanta. */
export interface Factor { readonly value: number }

interface Rule {
  readonly projection: Projection
  readonly declared: Declared
  /** Spikes that arrive in an epoch at the target rate. */
  readonly expected: number
  readonly factor: { value: number }
  /** Spikes that have arrived in this epoch. */
  count: number
  epoch: number
}

/** The factors of projections with homeostasis (see circuit.ts). Epochs end at fixed ticks, before what arrives then. */
export class Homeostasis {
  readonly #rules: readonly Rule[]
  /** By connections: the rules that count what arrives through them. */
  readonly #counting: readonly (readonly Rule[])[]

  constructor({ circuit, cells, connections }: Network) {
    this.#rules = circuit.projections.flatMap((projection) => {
      const { homeostasis: declared, to } = projection
      if (!declared) return []
      const { count } = cells.find(({ population }) => population.name === to)!.population
      const epochSeconds = declared.epochTicks * circuit.resolutionMs / 1000
      const expected = count * declared.targetRateHz * epochSeconds
      return [{ projection, declared, expected, factor: { value: 1 }, count: 0, epoch: 0 }]
    })
    this.#counting = connections.map((part) =>
      this.#rules.filter(({ declared }) => declared.sensor === part.projection.name))
  }

  /** The factor of a projection, as it will be at any time; undefined where it has no homeostasis. */
  factorOf(projection: Projection): Factor | undefined {
    return this.#rules.find((rule) => rule.projection === projection)?.factor
  }

  /** Ends the epochs that end before a tick or with it. */
  reach(tick: number): void {
    for (const rule of this.#rules) {
      const { epochTicks } = rule.declared
      const epoch = Math.floor(tick / epochTicks)
      for (; rule.epoch < epoch && !isAtRest(rule); rule.epoch++) end(rule)
      rule.epoch = epoch
    }
  }

  /** A volley of so many spikes arrives through connections. */
  arrive(connection: number, spikes: number): void {
    for (const rule of this.#counting[connection]!) rule.count += spikes
  }

  save(tick: number): Field[] {
    this.reach(tick)
    return this.#rules.map(({ projection, factor, count }) =>
      ({ name: fieldOf(projection), spread: 'same', values: Float64Array.of(factor.value, count) }))
  }

  restore(saved: SavedState, tick: number): void {
    for (const rule of this.#rules) {
      const [value, count] = saved.take(fieldOf(rule.projection), Float64Array)
      rule.factor.value = value!
      rule.count = count!
      rule.epoch = Math.floor(tick / rule.declared.epochTicks)
    }
  }
}

const fieldOf = ({ name }: Projection): string => `${name}/homeostasis`

/** Whether a further epoch without spikes changes nothing. */
const isAtRest = ({ declared: { gain, factorMax }, factor, count }: Rule): boolean =>
  count === 0 && factor.value === (gain > 0 ? 0 : factorMax)

function end(rule: Rule): void {
  const { declared: { gain, factorMax }, expected, factor, count } = rule
  const moved = factor.value + gain * (count / expected - 1)
  factor.value = Math.max(0, Math.min(factorMax, moved))
  rule.count = 0
}

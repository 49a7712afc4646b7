import { map, scan, startWith, takeLast, type OperatorFunction } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import type { Volley } from '../engine/volley.js'

/** Events of a run so far. */
export interface SpikeCounts {
  readonly volleys: number
  /** Spikes by population, in the circuit's order. */
  readonly spikes: readonly number[]
}

/** The events up to each volley. */
export function countSpikes({ populations }: Circuit): OperatorFunction<Volley, SpikeCounts> {
  const index = new Map(populations.map(({ name }, place) => [name, place]))
  const none: SpikeCounts = { volleys: 0, spikes: populations.map(() => 0) }
  return (volleys) => volleys.pipe(
    scan(({ volleys: before, spikes }, { population, cells }) => ({
      volleys: before + 1,
      spikes: spikes.with(index.get(population)!, spikes[index.get(population)!]! + cells.length),
    }), none),
    startWith(none),
  )
}

export interface PopulationRate {
  readonly population: string
  /** Spikes per second and cell. */
  readonly rateHz: number
}

/** The rate of each population over `durationMs`, once, when the run completes. */
export function populationRates(
  circuit: Circuit, durationMs: number,
): OperatorFunction<Volley, readonly PopulationRate[]> {
  return (volleys) => volleys.pipe(
    countSpikes(circuit),
    takeLast(1),
    map(({ spikes }) => circuit.populations.map(({ name, count }, place) => ({
      population: name, rateHz: spikes[place]! / count / (durationMs / 1000),
    }))),
  )
}

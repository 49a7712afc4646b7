import type { Population } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import { EventSource } from './eventSource.js'
import { PoissonSource } from './poissonSource.js'
import { RegularSource } from './regularSource.js'
import { SpikeTrainSource } from './spikeTrainSource.js'
import type { Field, SavedState } from './state.js'

/** What makes cells without a membrane fire. */
export interface SpikeSource {
  /** The tick of the next spike of a cell after the one at `tick` (−1 for its first); Infinity where it has none. */
  next(cell: number, tick: number): number
  /** What `next` depends on besides its arguments, with names that begin with that of the population. */
  save(name: string): Field[]
  restore(saved: SavedState, name: string): void
}

/** The source of a population's spikes; none where input or stimuli make it fire. */
export function spikeSourceOf(population: Population, network: Network): SpikeSource | undefined {
  const events = eventsOf(population, network)
  return events && ('burst' in population || 'jitterMs' in population)
    ? new EventSource(events, population, network) : events
}

/** What a population's spikes are made of. */
function eventsOf(population: Population, network: Network): SpikeSource | undefined {
  switch (population.model) {
    case 'regular':
      return new RegularSource(population, network)
    case 'poisson':
      return new PoissonSource(population, network)
    case 'spike-train':
      return new SpikeTrainSource(population)
    case 'relay':
    case 'lif':
    case 'lif-exponential':
    case 'lif-conductance':
      return undefined
  }
}

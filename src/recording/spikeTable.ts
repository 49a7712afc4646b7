import { reduce, map, type OperatorFunction } from 'rxjs'
import type { Volley } from '../engine/volley.js'

/** Spikes as columns, in order of time; the same index in each is one spike. */
export interface SpikeTable {
  readonly tick: Int32Array
  /** Number of the spike's population in the list that the recorder was given. */
  readonly population: Uint8Array
  readonly cell: Uint32Array
}

const populationsMax = 256

/**
 * Collects all volleys of the named populations (others are left out) into one table when the run completes.
 * Memory: 9 bytes a spike.
 */
export function toSpikeTable(populations: readonly string[]): OperatorFunction<Volley, SpikeTable> {
  if (populations.length > populationsMax) {
    throw new RangeError(`a spike table holds at most ${populationsMax} populations`)
  }
  return (volleys) => volleys.pipe(
    reduce((kept, volley) => {
      const population = populations.indexOf(volley.population)
      if (population >= 0) kept.push({ tick: volley.tick, population, cells: volley.cells })
      return kept
    }, [] as { tick: number; population: number; cells: Uint32Array }[]),
    map((kept) => {
      const length = kept.reduce((sum, { cells }) => sum + cells.length, 0)
      const table = { tick: new Int32Array(length), population: new Uint8Array(length), cell: new Uint32Array(length) }
      let start = 0
      for (const { tick, population, cells } of kept) {
        const end = start + cells.length
        table.tick.fill(tick, start, end)
        table.population.fill(population, start, end)
        table.cell.set(cells, start)
        start = end
      }
      return table
    }),
  )
}

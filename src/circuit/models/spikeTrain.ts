import { InputError } from '../../errors/inputError.js'
import { eventParameters, eventSpikes, eventText, type EventSpikes } from './eventSpikes.js'
import { model, type PopulationBase } from './model.js'
import { spikesFile } from './parameter.js'

/** Cells whose spikes were recorded elsewhere. */
export interface SpikeTrainPopulation extends PopulationBase, EventSpikes {
  readonly model: 'spike-train'
  /** In order of time, then of cells; the same index in both is one spike. */
  readonly ticks: Int32Array
  readonly cells: Uint32Array
}

export const spikeTrain = model({
  name: 'spike-train',
  about: 'Fibres from outside whose spikes a file beside the circuit lists',
  parameters: {
    file: spikesFile({
      about: 'CSV with the columns timeMs and cell, one row a spike; with a column population only the rows with the name '
        + 'of this one count, so that the spikes.csv of a run can be played back',
    }),
    ...eventParameters,
  },
  state: [],
  arrival: 'takes no input',
  between: `has an event at each of the listed times, rounded to the nearest tick; ${eventText}`,
  population(base, { file: spikes, ...events }) {
    const { source, ticks, cells, lines, populations } = spikes
    const rows = [...ticks.keys()].filter((row) => populations === undefined || populations[row] === base.name)
      .sort((left, right) => ticks[left]! - ticks[right]! || cells[left]! - cells[right]!)
    const fail = (row: number, problem: string, allowed: string): never => {
      throw new InputError({ source, field: `row ${lines[row]}`, problem, allowed })
    }
    rows.forEach((row, index) => {
      const [cell, tick] = [cells[row]!, ticks[row]!]
      if (cell >= base.count) {
        fail(row, `found cell ${cell}`, `0 to ${base.count - 1}, as "${base.name}" has ${base.count} cells`)
      }
      const before = rows[index - 1]
      if (before === undefined || ticks[before] !== tick || cells[before] !== cell) return
      const problem = `cell ${cell} fires again in the tick of row ${lines[before]}`
      fail(row, problem, 'one spike a tick, or a finer resolution')
    })
    return {
      ...base, model: 'spike-train', ticks: Int32Array.from(rows, (row) => ticks[row]!),
      cells: Uint32Array.from(rows, (row) => cells[row]!), ...eventSpikes(events),
    }
  },
})

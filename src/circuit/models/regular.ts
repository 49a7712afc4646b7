import { eventParameters, eventSpikes, eventText, type EventSpikes } from './eventSpikes.js'
import { model, type PopulationBase } from './model.js'
import { phase, type Phase } from './phase.js'
import { rate } from './rate.js'

/**
 * Cells with events at a constant interval, which need be no whole number of ticks: event n of a cell is at the tick
 * nearest to (n + phase) / rate, so that none is lost or gained in the long run.
 */
export interface RegularPopulation extends PopulationBase, EventSpikes {
  readonly model: 'regular'
  readonly rateFromHz: number
  readonly rateToHz: number
  /** Of a period from time 0 to the first event. */
  readonly phase: Phase
}

export const regular = model({
  name: 'regular',
  about: 'Fibres from outside, each of which fires at a constant interval',
  parameters: {
    rate: rate({
      about: 'Rate of every cell, for a period of 25 ms "1 / (25 ms)"; or the ends of a range from which each cell draws '
        + 'its own, uniformly',
    }),
    phase: phase({ about: 'Time of the first event, of a period: the same for all, one each, or drawn', default: 'drawn' }),
    ...eventParameters,
  },
  state: [],
  arrival: 'takes no input',
  between: `has an event at the tick nearest to (n + phase) / rate, n = 0, 1, 2 …; ${eventText}`,
  population: (base, { rate: { fromHz, toHz }, phase: phaseOf, ...events }) => ({
    ...base, model: 'regular', rateFromHz: fromHz, rateToHz: toHz, phase: phaseOf(base.count), ...eventSpikes(events),
  }),
})

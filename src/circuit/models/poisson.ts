import { eventParameters, eventSpikes, eventText, type EventSpikes } from './eventSpikes.js'
import { model, type PopulationBase } from './model.js'
import { optional } from './parameter.js'
import { rate } from './rate.js'
import { rateProfile, type RateProfile } from './rateProfile.js'

/**
 * Cells with events at random: at every tick with probability rate · resolution, independently (a Bernoulli process on
 * the grid, so that the gaps are geometric where the rate is constant). Every cell's rate is drawn once, uniformly
 * between the two.
 */
export interface PoissonPopulation extends PopulationBase, EventSpikes {
  readonly model: 'poisson'
  readonly rateFromHz: number
  readonly rateToHz: number
  /** How the rate changes in time; it is constant where this is absent. */
  readonly profile?: RateProfile
}

export const poisson = model({
  name: 'poisson',
  about: 'Fibres from outside, each of which fires at random with a rate of its own, which may change in time',
  parameters: {
    rate: rate({ about: 'Rate of every cell; or the ends of a range from which each cell draws its own, uniformly' }),
    profile: optional(rateProfile({
      about: 'How the rate changes: steps to other rates, of which a cell has the same place in every range, perhaps '
        + 'again and again; or rate + amplitude · sin 2π(frequency · t + phase)',
    })),
    ...eventParameters,
  },
  state: [{ name: 'rate', unit: 'Hz', about: 'drawn once by the seed' }],
  arrival: 'takes no input',
  between: 'has an event at every tick with probability rate · resolution, with the rate at that tick, independently of '
    + `everything; ${eventText}`,
  population(base, { rate: { fromHz, toHz }, profile: profileOf, ...events }, written) {
    const profile = profileOf?.(base.count)
    if (profile?.kind === 'sinusoid') {
      const { amplitudeHz } = profile
      const fail = (allowed: string) => written.fail('profile', allowed, ` with an amplitude of ${amplitudeHz} Hz`)
      if (amplitudeHz > fromHz) fail(`an amplitude up to ${fromHz} Hz, the lowest rate`)
      if ((toHz + amplitudeHz) * written.resolutionMs >= 1000) fail('rates always below one spike a tick')
    }
    return {
      ...base, model: 'poisson', rateFromHz: fromHz, rateToHz: toHz, ...(profile && { profile }), ...eventSpikes(events),
    }
  },
})

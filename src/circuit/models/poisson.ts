import { model, type PopulationBase } from './model.js'
import { rate } from './parameter.js'

/**
 * Cells that fire at random: at every tick with probability rate · resolution, independently (a Bernoulli process on
 * the grid, so that the gaps are geometric). Every cell's rate is drawn once, uniformly between the two.
 */
export interface PoissonPopulation extends PopulationBase {
  readonly model: 'poisson'
  readonly rateFromHz: number
  readonly rateToHz: number
}

export const poisson = model({
  name: 'poisson',
  about: 'Fibres from outside, each of which fires at random with a rate of its own',
  parameters: {
    rate: rate({ about: 'Rate of every cell; or the ends of a range from which each cell draws its own, uniformly' }),
  },
  state: [{ name: 'rate', unit: 'Hz', about: 'drawn once by the seed' }],
  arrival: 'takes no input',
  between: 'fires at every tick with probability rate · resolution, independently of everything',
  population: (base, { rate: { fromHz, toHz } }) =>
    ({ ...base, model: 'poisson', rateFromHz: fromHz, rateToHz: toHz }),
})

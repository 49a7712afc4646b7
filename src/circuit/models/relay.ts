import { model, type PopulationBase } from './model.js'

/** Cells that fire when a stimulus says so, and never else: fibres from outside. */
export interface RelayPopulation extends PopulationBase {
  readonly model: 'relay'
}

export const relay = model({
  name: 'relay',
  about: 'Fibres from outside, which fire when a stimulus says so, and never else',
  parameters: {},
  state: [],
  arrival: 'takes no input',
  between: 'nothing',
  population: (base) => ({ ...base, model: 'relay' }),
})

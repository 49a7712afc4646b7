import {
  firing, membraneDeclaration, membraneParameters, membraneState, type MembraneDeclaration,
} from './membraneParameters.js'
import { model, type PopulationBase } from './model.js'

/** Cells with delta synapses: an input of w mV moves V by w at once. */
export interface LifPopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif'
}

export const lif = model({
  name: 'lif',
  about: 'Leaky integrate-and-fire cells with delta synapses: an input of w mV moves the membrane by w at once',
  parameters: membraneParameters,
  state: membraneState,
  arrival: 'V → V + w; lost in the refractory period',
  between: `τ dV/dt = E − V + drive + σ√(2τ) ξ with noise of σ; ${firing}`,
  population: (base, values, written) => ({ ...base, model: 'lif', ...membraneDeclaration(values, written) }),
})

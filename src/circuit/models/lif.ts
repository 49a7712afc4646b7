import { membraneDeclaration, membraneParameters, type MembraneDeclaration } from './membraneParameters.js'
import { model, type PopulationBase } from './model.js'

/** Cells with delta synapses: an input of w mV moves V by w at once. */
export interface LifPopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif'
}

export const lif = model({
  name: 'lif',
  about: 'Leaky integrate-and-fire cells with delta synapses: an input of w mV moves the membrane by w at once',
  parameters: membraneParameters,
  state: [{ name: 'V', unit: 'mV', about: 'potential of the membrane' }],
  arrival: 'V → V + w; lost in the refractory period',
  between: 'τ dV/dt = E − V + drive; where V ≥ threshold the cell fires and is held at its reset potential for the '
    + 'refractory period',
  population: (base, values, written) => ({ ...base, model: 'lif', ...membraneDeclaration(values, written) }),
})

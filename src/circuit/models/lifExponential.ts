import {
  firing, membraneDeclaration, membraneParameters, membraneState, type MembraneDeclaration,
} from './membraneParameters.js'
import { model, type PopulationBase } from './model.js'
import { timeConstant } from './parameter.js'

/**
 * Cells with exponential synaptic currents: τ dV/dt = E − V + drive + g_e − g_i, where an input of w mV adds w to g_e
 * if it is positive and −w to g_i if not, and both decay with time constants of their own.
 */
export interface LifExponentialPopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif-exponential'
  readonly excitatoryTimeConstantMs: number
  readonly inhibitoryTimeConstantMs: number
}

export const lifExponential = model({
  name: 'lif-exponential',
  about: 'Leaky integrate-and-fire cells with exponential synaptic currents, given as the depolarisation they drive to',
  parameters: {
    ...membraneParameters,
    excitatoryTimeConstant: timeConstant({ about: 'Time constant τ_e of currents from positive weights' }),
    inhibitoryTimeConstant: timeConstant({ about: 'Time constant τ_i of currents from negative weights' }),
  },
  state: [
    ...membraneState,
    { name: 'g_e', unit: 'mV', about: 'excitatory current' },
    { name: 'g_i', unit: 'mV', about: 'inhibitory current' },
  ],
  arrival: 'g_e → g_e + w where w is positive, g_i → g_i − w where it is negative; also in the refractory period',
  between: 'τ dV/dt = E − V + drive + g_e − g_i + σ√(2τ) ξ with noise of σ, τ_e dg_e/dt = −g_e, τ_i dg_i/dt = −g_i, '
    + `${firing}, while the currents go on`,
  population: (base, values, written) => ({
    ...base, model: 'lif-exponential', ...membraneDeclaration(values, written),
    excitatoryTimeConstantMs: values.excitatoryTimeConstant, inhibitoryTimeConstantMs: values.inhibitoryTimeConstant,
  }),
})

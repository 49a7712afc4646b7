import {
  firing, membraneDeclaration, membraneParameters, membraneState, type MembraneDeclaration,
} from './membraneParameters.js'
import { model, type PopulationBase } from './model.js'
import { potential, timeConstant } from './parameter.js'

/**
 * Cells with exponential synaptic conductances, in units of the leak conductance: τ dV/dt = E − V + drive + g_e (E_e − V)
 * + g_i (E_i − V). A weight of w mV is the current that its spike makes flow at the threshold, as in `lif-exponential`: a
 * positive one adds w/(E_e − threshold) to g_e, a negative one w/(E_i − threshold) to g_i.
 */
export interface LifConductancePopulation extends PopulationBase, MembraneDeclaration {
  readonly model: 'lif-conductance'
  readonly excitatoryTimeConstantMs: number
  readonly inhibitoryTimeConstantMs: number
  readonly excitatoryReversalMv: number
  readonly inhibitoryReversalMv: number
}

const parameters = {
  ...membraneParameters,
  excitatoryTimeConstant: timeConstant({ about: 'Time constant τ_e of conductances from positive weights' }),
  inhibitoryTimeConstant: timeConstant({ about: 'Time constant τ_i of conductances from negative weights' }),
  excitatoryReversal: potential({ about: 'E_e, where excitation draws the membrane to', range: 'above the threshold' }),
  inhibitoryReversal: potential({ about: 'E_i, where inhibition draws it to', range: 'below the threshold' }),
}

export const lifConductance = model({
  name: 'lif-conductance',
  about: 'Leaky integrate-and-fire cells with exponential synaptic conductances, in units of the leak conductance. '
    + 'A weight is the current that its spike makes flow at the threshold, as the depolarisation that it drives to',
  parameters,
  state: [
    ...membraneState,
    { name: 'g_e', unit: '1', about: 'excitatory conductance' },
    { name: 'g_i', unit: '1', about: 'inhibitory conductance' },
  ],
  arrival: 'g_e → g_e + w / (E_e − threshold) where w is positive, g_i → g_i + w / (E_i − threshold) where it is '
    + 'negative; also in the refractory period',
  between: 'τ dV/dt = E − V + drive + g_e (E_e − V) + g_i (E_i − V) + σ√(2τ) ξ with noise of σ, where V takes every tick by '
    + 'exponential Euler: exactly, with conductances as they were at its start; τ_e dg_e/dt = −g_e, τ_i dg_i/dt = −g_i, '
    + `${firing}, while the conductances go on`,
  population(base, values, written) {
    const membrane = membraneDeclaration(values, written)
    const { thresholdPotentialMv } = membrane
    const { excitatoryReversal, inhibitoryReversal } = values
    if (excitatoryReversal <= thresholdPotentialMv) {
      written.fail('excitatoryReversal', `above the threshold potential, ${thresholdPotentialMv} mV`)
    }
    if (inhibitoryReversal >= thresholdPotentialMv) {
      written.fail('inhibitoryReversal', `below the threshold potential, ${thresholdPotentialMv} mV`)
    }
    return {
      ...base, model: 'lif-conductance', ...membrane,
      excitatoryTimeConstantMs: values.excitatoryTimeConstant, inhibitoryTimeConstantMs: values.inhibitoryTimeConstant,
      excitatoryReversalMv: excitatoryReversal, inhibitoryReversalMv: inhibitoryReversal,
    }
  },
})

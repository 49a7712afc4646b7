import { steadyMv } from '../circuit.js'
import type { Values, Written } from './model.js'
import { period, potential, timeConstant } from './parameter.js'

/** A leaky integrate-and-fire membrane: τ dV/dt = E − V + drive + currents. */
export interface MembraneDeclaration {
  readonly membraneTimeConstantMs: number
  readonly restingPotentialMv: number
  readonly thresholdPotentialMv: number
  readonly resetPotentialMv: number
  readonly refractoryTicks: number
  /** Constant drive, as the depolarisation that it reaches. */
  readonly driveMv: number
}

/** What every model with a membrane is given. */
export const membraneParameters = {
  membraneTimeConstant: timeConstant({ about: 'Time constant τ of the membrane' }),
  restingPotential: potential({ about: 'E, where the membrane settles without input and drive' }),
  thresholdPotential: potential({ about: 'A cell fires when its membrane is at this potential or above' }),
  resetPotential: potential({ about: 'Where the membrane is put after a spike', range: 'below the threshold' }),
  refractoryPeriod: period({ about: 'How long the membrane is held there' }),
  drive: potential({
    about: 'Constant drive, as the depolarisation that it reaches; above the threshold the cell fires by itself',
    range: 'E + drive not exactly at the threshold', default: '0 mV',
  }),
}

/** The membrane that the parameters declare. Throws an InputError where they contradict each other. */
export function membraneDeclaration(
  values: Values<typeof membraneParameters>, written: Written<keyof typeof membraneParameters>,
): MembraneDeclaration {
  const membrane = {
    membraneTimeConstantMs: values.membraneTimeConstant,
    restingPotentialMv: values.restingPotential,
    thresholdPotentialMv: values.thresholdPotential,
    resetPotentialMv: values.resetPotential,
    refractoryTicks: values.refractoryPeriod,
    driveMv: values.drive,
  }
  const { thresholdPotentialMv, resetPotentialMv } = membrane
  if (resetPotentialMv >= thresholdPotentialMv) {
    written.fail('resetPotential', `below the threshold potential, ${thresholdPotentialMv} mV`)
  }
  if (steadyMv(membrane) === thresholdPotentialMv) {
    written.fail(written.has('drive') ? 'drive' : 'restingPotential',
      'one that ends below the threshold potential (silent without input) or above it (fires by itself)',
      ', which holds the cells exactly at threshold')
  }
  return membrane
}

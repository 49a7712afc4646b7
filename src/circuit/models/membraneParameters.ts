import { steadyMv } from '../circuit.js'
import type { StateVariable, Values, Written } from './model.js'
import { period, potential, timeConstant } from './parameter.js'

/** A threshold that every spike of the cell raises, and that comes back exponentially. */
export interface Adaptation {
  readonly stepMv: number
  readonly timeConstantMs: number
}

/** A leaky integrate-and-fire membrane: τ dV/dt = E − V + drive + currents. */
export interface MembraneDeclaration {
  readonly membraneTimeConstantMs: number
  readonly restingPotentialMv: number
  readonly thresholdPotentialMv: number
  readonly resetPotentialMv: number
  readonly refractoryTicks: number
  /** Constant drive, as the depolarisation that it reaches. */
  readonly driveMv: number
  /**
   * Standard deviation σ of the free membrane under a white noise of its drive: τ dV/dt = … + σ√(2τ) ξ(t). Absent where
   * there is none.
   */
  readonly noiseMv?: number
  /** Absent where the threshold stays as it is. */
  readonly adaptation?: Adaptation
}

/** The potentials of neurons lie within about 100 mV, from that of potassium to 0: a greater σ is one in another unit. */
const noiseMaxMv = 100
const noiseRange = `from 0 to ${noiseMaxMv} mV`

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
  noise: potential({
    about: 'White noise of the drive, σ√(2τ) ξ(t), as the standard deviation σ that it gives the membrane without input',
    range: noiseRange, default: '0 mV',
  }),
  adaptation: potential({
    about: 'How far each spike of a cell raises its threshold', range: '0 mV or more', default: '0 mV',
  }),
  adaptationTimeConstant: timeConstant({
    about: 'Time constant with which a raised threshold comes back', default: '100 ms',
  }),
}

/** What every cell with a membrane keeps, besides its synapses. */
export const membraneState: readonly StateVariable[] = [
  { name: 'V', unit: 'mV', about: 'potential of the membrane' },
  { name: 'A', unit: 'mV', about: 'how far the threshold is raised' },
]

/** When such a cell fires, and what it does then. */
export const firing = 'τ_A dA/dt = −A with the time constant of the adaptation; where V ≥ threshold + A the cell fires, A '
  + 'rises by the adaptation, and V is held at the reset potential for the refractory period'

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
  if (values.noise < 0 || values.noise > noiseMaxMv) written.fail('noise', noiseRange)
  if (values.adaptation < 0) written.fail('adaptation', '0 mV or more')
  if (written.has('adaptationTimeConstant') && !written.has('adaptation')) {
    const allowed = 'leave it out, or say how far each spike raises the threshold'
    written.fail('adaptationTimeConstant', allowed, ' without adaptation')
  }
  if (resetPotentialMv >= thresholdPotentialMv) {
    written.fail('resetPotential', `below the threshold potential, ${thresholdPotentialMv} mV`)
  }
  if (steadyMv(membrane) === thresholdPotentialMv) {
    written.fail(written.has('drive') ? 'drive' : 'restingPotential',
      'one that ends below the threshold potential (silent without input) or above it (fires by itself)',
      ', which holds the cells exactly at threshold')
  }
  return {
    ...membrane,
    ...(values.noise > 0 && { noiseMv: values.noise }),
    ...(values.adaptation > 0 && {
      adaptation: { stepMv: values.adaptation, timeConstantMs: values.adaptationTimeConstant },
    }),
  }
}

import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { weightQuantumMv, type Plasticity } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

type Declared = NonNullable<CircuitFile['projections'][string]['plasticity']>

/** Weights are 16-bit integers with a sign. */
const weightBitsMax = 15
const stepsMax = 1000

/** The plasticity of a projection of a circuit file. `field` is its path. */
export function readPlasticity(declared: Declared, field: string, scope: Scope, resolutionMs: number): Plasticity {
  const whole = (key: 'initialSteps' | 'potentiationSteps' | 'depressionSteps', to: number, toName?: string) =>
    wholeNumber(declared[key], `${field}.${key}`, scope, 0, to, toName)
  const weightBits = wholeNumber(declared.weightBits, `${field}.weightBits`, scope, 1, weightBitsMax)
  const windowStartTicks = ticks(declared.windowStart, `${field}.windowStart`, scope, resolutionMs, 0)
  return {
    weightStepQuanta: readWeightStep(declared.weightStep, `${field}.weightStep`, scope),
    weightBits,
    initialSteps: whole('initialSteps', (1 << weightBits) - 1, `2^${weightBits} − 1`),
    climbing: declared.climbing,
    potentiationSteps: whole('potentiationSteps', stepsMax),
    depressionSteps: whole('depressionSteps', stepsMax),
    windowStartTicks,
    windowEndTicks: ticks(declared.windowEnd, `${field}.windowEnd`, scope, resolutionMs, windowStartTicks),
  }
}

/** A step must be a whole number of quanta, so that sums of weights are exact. */
function readWeightStep(expression: string, field: string, scope: Scope): number {
  const range = { from: weightQuantumMv, to: 1000, name: 'a potential from 1/65536 mV to 1 V' }
  const quanta = quantityBetween(expression, 'potential', field, scope, range) / weightQuantumMv
  if (Number.isInteger(quanta)) return quanta
  throw new InputError({
    field, problem: `found ${shown(expression)}`,
    allowed: 'a multiple of 1/65536 mV, so that sums are exact; for example "1 mV / 64"',
  })
}

import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import {
  largestWeight, narrowWeightBits, weightBitsMax, weightQuantumMv, type EligibilityShape, type Plasticity,
  type WeightChange,
} from '../circuit.js'
import type { Scope } from '../expression.js'
import { plasticityPresets, type PlasticityPreset } from '../plasticityPresets.js'
import { readQuantity } from '../quantity.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { required } from './required.js'
import { ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

type Declared = NonNullable<CircuitFile['projections'][string]['plasticity']>
type DeclaredChange = NonNullable<Declared['potentiation']>

/** The plasticity of a projection of a circuit file. `field` is its path. */
export function readPlasticity(declared: Declared, field: string, scope: Scope, resolutionMs: number): Plasticity {
  const preset: PlasticityPreset | undefined = declared.preset && plasticityPresets[declared.preset]
  const bits = required(declared.weightBits ?? preset?.weightBits, `${field}.weightBits`,
    `a whole number from 1 to ${weightBitsMax}, or a preset that says it`)
  const weightBits = wholeNumber(bits, `${field}.weightBits`, scope, 1, weightBitsMax)
  const most = largestWeight({ weightBits })
  const stepsMax = largestWeight({ weightBits: weightBits > narrowWeightBits ? weightBitsMax : narrowWeightBits })
  const change = (key: 'potentiation' | 'depression') =>
    readChange(required(declared[key] ?? preset?.[key], `${field}.${key}`, changeAllowed), `${field}.${key}`, scope, stepsMax)
  const shape = required(declared.eligibility ?? preset?.eligibility, `${field}.eligibility`,
    'an object such as { "shape": "box", "from": "0 ms", "to": "50 ms" }, or a preset')
  const potentiation = change('potentiation')
  if (potentiation.kind === 'additive' && !Number.isInteger(potentiation.steps)) {
    throw new InputError({
      field: `${field}.potentiation.steps`, problem: `found ${potentiation.steps}`,
      allowed: 'a whole number, as it is added at every spike',
    })
  }
  return {
    weightStepQuanta: readWeightStep(declared.weightStep, `${field}.weightStep`, scope),
    weightBits,
    initialSteps: wholeNumber(declared.initialSteps, `${field}.initialSteps`, scope, 0, most, `2^${weightBits} − 1`),
    teacher: declared.teacher,
    potentiation,
    depression: change('depression'),
    eligibility: readShape(shape, `${field}.eligibility`, scope, resolutionMs),
    learnsFromStart: declared.learnsFromStart ?? false,
  }
}

const changeAllowed = '{ "steps": 1 }, { "fraction": 0.01 }, or a preset that says it'

function readChange(declared: DeclaredChange, field: string, scope: Scope, stepsMax: number): WeightChange {
  const number = (key: string, value: string | number, most: number) => {
    const found = readQuantity(value, 'number', `${field}.${key}`, scope)
    if (Math.abs(found) <= most) return found
    const allowed = `a number from −${most} to ${most}`
    throw new InputError({ field: `${field}.${key}`, problem: `found ${shown(value)}`, allowed })
  }
  return 'steps' in declared
    ? { kind: 'additive', steps: number('steps', declared.steps, stepsMax) }
    : { kind: 'multiplicative', fraction: number('fraction', declared.fraction, 1) }
}

function readShape(
  declared: NonNullable<Declared['eligibility']>, field: string, scope: Scope, resolutionMs: number,
): EligibilityShape {
  switch (declared.shape) {
    case 'box': {
      const startTicks = ticks(declared.from, `${field}.from`, scope, resolutionMs, 0)
      return { kind: 'box', startTicks, endTicks: ticks(declared.to, `${field}.to`, scope, resolutionMs, startTicks) }
    }
    case 'exponential': {
      const range = { from: resolutionMs, to: 10_000, name: `a time from the resolution (${resolutionMs} ms) to 10 s` }
      const timeConstantMs = quantityBetween(declared.timeConstant, 'time', `${field}.timeConstant`, scope, range)
      return { kind: 'exponential', timeConstantTicks: timeConstantMs / resolutionMs }
    }
    case 'sine': {
      const range = { from: resolutionMs, to: 1000, name: `a time from the resolution (${resolutionMs} ms) to 1 s` }
      const peakTicks = quantityBetween(declared.peak, 'time', `${field}.peak`, scope, range) / resolutionMs
      const exponent = wholeNumber(declared.exponent, `${field}.exponent`, scope, 2, 20)
      if (exponent % 2 === 0) return { kind: 'sine', peakTicks, exponent }
      const allowed = 'an even number from 2 to 20'
      throw new InputError({ field: `${field}.exponent`, problem: `found ${exponent}`, allowed })
    }
    case 'sinexp':
      return { kind: 'sinexp' }
  }
}

/** A step in quanta. It need not be a whole number of them: sums of weights are whole numbers of steps. */
function readWeightStep(expression: string, field: string, scope: Scope): number {
  const stepMv = readQuantity(expression, 'potential', field, scope)
  if (stepMv > 0 && stepMv <= 1000) return stepMv / weightQuantumMv
  throw new InputError({ field, problem: `found ${shown(expression)}`, allowed: 'a potential above 0 mV, up to 1 V' })
}

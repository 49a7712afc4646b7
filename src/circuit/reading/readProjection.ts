import { InputError } from '../../errors/inputError.js'
import { hasMembrane, type ConnectionRule, type Population, type Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { checkName, findByName } from './checkName.js'
import { readDelay } from './readDelay.js'
import { readHomeostasis } from './readHomeostasis.js'
import { readPlasticity } from './readPlasticity.js'
import { readRelease } from './readRelease.js'
import { readRule } from './readRule.js'
import { readWeight } from './readWeight.js'
import { required } from './required.js'

type Declared = CircuitFile['projections'][string]

/** A projection of a circuit file between populations already read. Throws an InputError that names its field. */
export function readProjection(
  name: string, declared: Declared, populations: readonly Population[], scope: Scope, resolutionMs: number,
): Projection {
  const field = `projections.${name}`
  checkName(name, field)
  const source = findByName(declared.from, `${field}.from`, 'population', populations)
  const target = findByName(declared.to, `${field}.to`, 'population', populations)
  if (!hasMembrane(target)) {
    throw new InputError({
      field: `${field}.to`, problem: `"${declared.to}" is of the model ${target.model}, which takes no input`,
      allowed: 'a population whose model has a membrane',
    })
  }
  const rule = readRule(declared, field, source, target, scope)
  const delay = readDelay(declared.delay, `${field}.delay`, scope, resolutionMs)
  const release = readRelease(declared, field, scope)
  const strength = readStrength(declared, field, { rule, target, scope, resolutionMs })
  return {
    name, from: declared.from, to: declared.to, rule, ...delay,
    ...(declared.storage === 'regenerated' && { storage: declared.storage }),
    ...release, ...strength,
    ...(declared.homeostasis && {
      homeostasis: readHomeostasis(
        declared.homeostasis, `${field}.homeostasis`, strength.weightQuanta, scope, resolutionMs),
    }),
  }
}

interface StrengthPlace {
  readonly rule: ConnectionRule
  readonly target: Population
  readonly scope: Scope
  readonly resolutionMs: number
}

/** The weight of a projection, or the plasticity that changes it. */
function readStrength(
  declared: Declared, field: string, { rule, target, scope, resolutionMs }: StrengthPlace,
): Pick<Projection, 'weightQuanta' | 'plasticity'> {
  if (!declared.plasticity) {
    const weight = required(declared.weight, `${field}.weight`, 'a potential, for example "0.5 mV"')
    return { weightQuanta: readWeight(weight, `${field}.weight`, rule, target, scope) }
  }
  if (declared.weight !== undefined) {
    throw new InputError({
      field: `${field}.weight`, problem: 'a plastic projection has its weights in plasticity', allowed: 'leave it out',
    })
  }
  return { weightQuanta: 0, plasticity: readPlasticity(declared.plasticity, `${field}.plasticity`, scope, resolutionMs) }
}

import { InputError } from '../../errors/inputError.js'
import { hasMembrane, type ConnectionRule, type Population, type Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { checkName, findByName } from './checkName.js'
import { readPlasticity } from './readPlasticity.js'
import { readWeight } from './readWeight.js'
import { required } from './required.js'
import { ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

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
  const rule = readRule(declared, field, source, scope)
  const delayTicks = ticks(declared.delay, `${field}.delay`, scope, resolutionMs, 1)
  const base = { name, from: declared.from, to: declared.to, rule, delayTicks }
  if (!declared.plasticity) {
    const weight = required(declared.weight, `${field}.weight`, 'a potential, for example "0.5 mV"')
    return { ...base, weightQuanta: readWeight(weight, `${field}.weight`, rule, target, scope) }
  }
  if (declared.weight !== undefined) {
    throw new InputError({
      field: `${field}.weight`, problem: 'a plastic projection has its weights in plasticity', allowed: 'leave it out',
    })
  }
  const plasticity = readPlasticity(declared.plasticity, `${field}.plasticity`, scope, resolutionMs)
  return { ...base, weightQuanta: 0, plasticity }
}

function readRule(declared: Declared, field: string, source: Population, scope: Scope): ConnectionRule {
  if (declared.rule !== 'fixed-in-degree') {
    if (declared.inDegree === undefined) return { kind: declared.rule }
    throw new InputError({
      field: `${field}.inDegree`, problem: `the rule "${declared.rule}" has no inDegree`,
      allowed: 'leave it out, or take the rule "fixed-in-degree"',
    })
  }
  const sizeName = `the size of "${declared.from}"`
  const allowed = `a whole number from 1 to ${source.count} (${sizeName})`
  const inDegree = required(declared.inDegree, `${field}.inDegree`, allowed)
  return { kind: declared.rule, inDegree: wholeNumber(inDegree, `${field}.inDegree`, scope, 1, source.count, sizeName) }
}

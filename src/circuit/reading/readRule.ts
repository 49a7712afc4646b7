import { InputError } from '../../errors/inputError.js'
import type { ConnectionRule, Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import type { DistanceKernel } from '../wiring/distanceKernel.js'
import { quantityBetween } from './quantityBetween.js'
import { readLength } from './readPosition.js'
import { required } from './required.js'
import { wholeNumber } from './wholeNumber.js'

type Declared = CircuitFile['projections'][string]
type RuleField = 'inDegree' | 'outDegree' | 'probability' | 'multapses' | 'autapses' | 'kernel' | 'pairs' | 'storage'

/** The fields that only some rules have. */
const fieldsOf: Readonly<Partial<Record<Declared['rule'], readonly RuleField[]>>> = {
  'fixed-in-degree': ['inDegree', 'multapses', 'autapses'],
  'fixed-out-degree': ['outDegree', 'multapses', 'autapses', 'storage'],
  'bernoulli': ['probability', 'autapses', 'storage'],
  'spatial': ['kernel', 'inDegree', 'probability', 'multapses', 'autapses'],
  'list': ['pairs'],
}
const ruleFields: readonly RuleField[] =
  ['inDegree', 'outDegree', 'probability', 'multapses', 'autapses', 'kernel', 'pairs', 'storage']

const degreeMax = 1_000_000
/** Below this, 1 − p would lose too many digits. */
const probabilityMin = 1e-9

/** The rule of a projection between two populations. Throws an InputError that names its field. */
export function readRule(
  declared: Declared, field: string, from: Population, to: Population, scope: Scope,
): ConnectionRule {
  checkFields(declared, field)
  const autapses = readAutapses(declared, field, from, to)
  const degree = (key: 'inDegree' | 'outDegree', of: Population) => {
    const without = autapses.autapses === false && !declared.multapses
    const most = declared.multapses ? degreeMax : of.count - (without ? 1 : 0)
    const name = declared.multapses ? undefined
      : `the size of "${of.name}"${without ? ' without the cell itself' : ''}`
    const allowed = `a whole number from 1 to ${most}${name === undefined ? '' : ` (${name})`}`
    const text = required(declared[key], `${field}.${key}`, allowed)
    return wholeNumber(text, `${field}.${key}`, scope, 1, most, name)
  }
  const multapses = declared.multapses ? { multapses: true } : {}
  switch (declared.rule) {
    case 'fixed-in-degree':
      return { kind: 'fixed-in-degree', inDegree: degree('inDegree', from), ...multapses, ...autapses }
    case 'fixed-out-degree':
      return { kind: 'fixed-out-degree', outDegree: degree('outDegree', to), ...multapses, ...autapses }
    case 'bernoulli':
      return { kind: 'bernoulli', probability: readProbability(declared, field, scope), ...autapses }
    case 'list':
      return { kind: 'list', pairs: readPairs(declared, field, from, to) }
    case 'spatial': {
      const kernel = readKernel(declared, field, scope)
      if (declared.probability === undefined) {
        return { kind: 'spatial', kernel, inDegree: degree('inDegree', from), ...multapses, ...autapses }
      }
      for (const key of ['inDegree', 'multapses'] as const) {
        refuse(declared[key] !== undefined, `${field}.${key}`, `beside probability there is no ${key}`, 'one of the two')
      }
      return { kind: 'spatial', kernel, probability: readProbability(declared, field, scope), ...autapses }
    }
    default:
      return { kind: declared.rule }
  }
}

function checkFields(declared: Declared, field: string): void {
  for (const key of ruleFields) {
    if (fieldsOf[declared.rule]?.includes(key)) continue
    const having = Object.entries(fieldsOf).flatMap(([rule, fields]) => (fields.includes(key) ? [`"${rule}"`] : []))
    refuse(declared[key] !== undefined, `${field}.${key}`, `the rule "${declared.rule}" has no ${key}`,
      `leave it out, or take the rule ${having.join(' or ')}`)
  }
}

function readAutapses(
  { autapses }: Declared, field: string, from: Population, to: Population,
): { readonly autapses?: boolean } {
  if (from === to) return { autapses: autapses ?? false }
  refuse(autapses !== undefined, `${field}.autapses`, `"${from.name}" and "${to.name}" are different populations`,
    'leave it out: a synapse of a cell onto itself needs a population that projects onto itself')
  return {}
}

function readProbability({ probability }: Declared, field: string, scope: Scope): number {
  const range = { from: probabilityMin, to: 1, name: 'a plain number from 10^-9 to 1' }
  const text = required(probability, `${field}.probability`, range.name)
  return quantityBetween(String(text), 'number', `${field}.probability`, scope, range)
}

function readPairs({ pairs }: Declared, field: string, from: Population, to: Population): [number, number][] {
  const listed = required(pairs, `${field}.pairs`, 'a list of pairs [source, target]')
  for (const [index, [source, target]] of listed.entries()) {
    for (const [end, cell, { name, count }] of [[0, source, from], [1, target, to]] as const) {
      refuse(!(cell >= 0 && cell < count), `${field}.pairs.${index}.${end}`, `found ${cell}`,
        `the cells 0 to ${count - 1} of "${name}"`)
    }
  }
  return listed
}

function readKernel({ kernel }: Declared, field: string, scope: Scope): DistanceKernel {
  const declared = required(kernel, `${field}.kernel`, 'an object with shape, mediolateral and sagittal')
  return {
    shape: declared.shape,
    mediolateralUm: readLength(declared.mediolateral, `${field}.kernel.mediolateral`, scope),
    sagittalUm: readLength(declared.sagittal, `${field}.kernel.sagittal`, scope),
  }
}

function refuse(fault: boolean, field: string, problem: string, allowed: string): void {
  if (fault) throw new InputError({ field, problem, allowed })
}

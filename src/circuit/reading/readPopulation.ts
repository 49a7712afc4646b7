import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { steadyMv, type LifPopulation, type Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'
import type { CircuitFile } from '../schema.js'
import { checkName } from './checkName.js'
import { quantityBetween } from './quantityBetween.js'
import { ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

type Declared = CircuitFile['populations'][string]
type DeclaredLif = Declared & { readonly model: 'lif' }

const countMax = 1_000_000_000

/** A population of a circuit file. Throws an InputError that names its field. */
export function readPopulation(name: string, declared: Declared, scope: Scope, resolutionMs: number): Population {
  const field = `populations.${name}`
  checkName(name, field)
  const count = wholeNumber(declared.count, `${field}.count`, scope, 1, countMax)
  const base = { name, about: declared.about ?? '', count }
  if (declared.model === 'relay') return { ...base, model: 'relay' }
  const lif = { ...base, ...readMembrane(declared, field, scope, resolutionMs) }
  checkMembrane(lif, declared, field)
  return lif
}

function readMembrane(
  declared: DeclaredLif, field: string, scope: Scope, resolutionMs: number,
): Omit<LifPopulation, 'name' | 'about' | 'count'> {
  const potential = (key: 'restingPotential' | 'thresholdPotential' | 'resetPotential' | 'drive') =>
    readQuantity(declared[key] ?? '0 mV', 'potential', `${field}.${key}`, scope)
  return {
    model: 'lif',
    membraneTimeConstantMs: quantityBetween(
      declared.membraneTimeConstant, 'time', `${field}.membraneTimeConstant`, scope,
      { from: resolutionMs, to: 10_000, name: `a time from the resolution (${resolutionMs} ms) to 10 s` }),
    restingPotentialMv: potential('restingPotential'),
    thresholdPotentialMv: potential('thresholdPotential'),
    resetPotentialMv: potential('resetPotential'),
    refractoryTicks: ticks(declared.refractoryPeriod, `${field}.refractoryPeriod`, scope, resolutionMs, 0),
    driveMv: potential('drive'),
  }
}

function checkMembrane(lif: LifPopulation, declared: DeclaredLif, field: string): void {
  const { thresholdPotentialMv, resetPotentialMv } = lif
  if (resetPotentialMv >= thresholdPotentialMv) {
    throw new InputError({
      field: `${field}.resetPotential`, problem: `found ${shown(declared.resetPotential)}`,
      allowed: `below the threshold potential, ${thresholdPotentialMv} mV`,
    })
  }
  if (steadyMv(lif) !== thresholdPotentialMv) return
  throw new InputError({
    field: `${field}.${declared.drive === undefined ? 'restingPotential' : 'drive'}`,
    problem: `found ${shown(declared.drive ?? declared.restingPotential)}, which holds the cells exactly at threshold`,
    allowed: 'one that ends below the threshold potential (silent without input) or above it (fires by itself)',
  })
}

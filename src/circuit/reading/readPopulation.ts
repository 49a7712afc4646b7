import type { Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { modelOf } from '../models/models.js'
import type { Place } from '../models/parameter.js'
import type { CircuitFile } from '../schema.js'
import { checkName } from './checkName.js'
import { wholeNumber } from './wholeNumber.js'

type Declared = CircuitFile['populations'][string]

const countMax = 1_000_000_000

/** A population of a circuit file, as its model reads it. Throws an InputError that names its field. */
export function readPopulation(
  name: string, declared: Declared, scope: Scope, resolutionMs: number, spikesIn?: Place['spikesIn'],
): Population {
  const field = `populations.${name}`
  checkName(name, field)
  const count = wholeNumber(declared.count, `${field}.count`, scope, 1, countMax)
  const place = { field, scope, resolutionMs, ...(spikesIn && { spikesIn }) }
  return modelOf(declared).read({ name, about: declared.about ?? '', count }, declared, place)
}

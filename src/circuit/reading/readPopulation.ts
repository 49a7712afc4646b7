import type { Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { modelOf } from '../models/models.js'
import type { Place } from '../models/parameter.js'
import type { CircuitFile } from '../schema.js'
import { checkName } from './checkName.js'
import { readLesioned } from './readLesioned.js'
import { readPosition } from './readPosition.js'
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
  const { about = '', position, lesioned } = declared
  const base = {
    name, about, count, ...(position && { position: readPosition(position, `${field}.position`, scope) }),
    ...readLesioned(lesioned, count, `${field}.lesioned`, scope),
  }
  return modelOf(declared).read(base, declared, { field, scope, resolutionMs, ...(spikesIn && { spikesIn }) })
}

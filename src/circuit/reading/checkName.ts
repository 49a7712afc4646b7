import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { readUnit } from '../unit.js'

/** Names that expressions know besides populations. */
const reserved = ['bits', 'claws', 'threshold', 'activation', 'index']

/** Throws an InputError unless a name can stand in paths such as `populations.granule.count` and in expressions. */
export function checkName(name: string, field: string): void {
  const fail = (problem: string, allowed: string): never => {
    throw new InputError({ field, problem: `found the name ${shown(name)}${problem}`, allowed })
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) fail('', 'a small letter, then letters and digits')
  if (reserved.includes(name)) fail(', which means something else in expressions', `not ${reserved.join(', ')}`)
  if (readUnit(name)) fail(', which is a unit', 'a name that is no unit')
}

/** The part with a name, of those declared. Throws an InputError that lists their names. */
export function findByName<Part extends { readonly name: string }>(
  name: string, field: string, kind: 'population' | 'projection', declared: readonly Part[],
): Part {
  const found = declared.find((candidate) => candidate.name === name)
  if (found) return found
  const names = declared.map((candidate) => candidate.name)
  throw new InputError({
    field, problem: `unknown ${kind} ${shown(name)}${nearest(name, names)}`,
    allowed: names.join(', ') || `a ${kind}, but there is none`,
  })
}

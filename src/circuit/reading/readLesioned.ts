import type { Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { quantityBetween } from './quantityBetween.js'

const range = { from: 0, to: 1, name: 'a share from 0 to 1 of the cells, that are lesioned' }

/** The share of lesioned cells where it is above 0. Throws an InputError that names the field. */
export function readLesioned(
  written: string | number | undefined, field: string, scope: Scope,
): Pick<Population, 'lesioned'> {
  const lesioned = written === undefined ? 0 : quantityBetween(String(written), 'number', field, scope, range)
  return lesioned === 0 ? {} : { lesioned }
}

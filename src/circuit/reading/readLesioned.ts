import type { Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { InputError } from '../../errors/inputError.js'
import { lesionedCount } from '../lesionedCells.js'
import { quantityBetween } from './quantityBetween.js'

const range = { from: 0, to: 1, name: 'a share from 0 to 1 of the cells, that are lesioned' }

/** The share of `count` cells that are lesioned where it is above 0. Throws an InputError that names the field. */
export function readLesioned(
  written: string | number | undefined, count: number, field: string, scope: Scope,
): Pick<Population, 'lesioned'> {
  const lesioned = written === undefined ? 0 : quantityBetween(String(written), 'number', field, scope, range)
  if (lesioned === 0) return {}
  if (lesionedCount({ count, lesioned }) === 0) {
    const allowed = `0, or a share that is at least one cell of ${count}`
    throw new InputError({ field, problem: `found ${lesioned}, which is no cell`, allowed })
  }
  return { lesioned }
}

import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { ConnectionRule, Population } from '../circuit.js'
import type { Scope } from '../expression.js'
import { parseQuantity } from '../quantity.js'
import { toQuanta } from './quanta.js'

const oneEachMax = 1_000_000

/** The rules whose projections can have a weight for each target cell. */
const rulesWithOneEach: readonly ConnectionRule['kind'][] = ['all-to-all', 'one-to-one', 'by-bit']

/** The weight of a projection in quanta: one number, or one a target cell where the expression names `index`. */
export function readWeight(
  expression: string, field: string, rule: ConnectionRule, target: Population, scope: Scope,
): number | number[] {
  const weightMv = parseQuantity(expression, 'potential', field)
  const quanta = (index: number) => toQuanta(weightMv({ ...scope, index }), expression, field)
  if (!/\bindex\b/.test(expression)) return quanta(0)
  if (!rulesWithOneEach.includes(rule.kind)) {
    throw new InputError({
      field, problem: `found ${shown(expression)}, but the rule "${rule.kind}" has one weight for all targets`,
      allowed: `no index, or one of the rules ${rulesWithOneEach.join(', ')}`,
    })
  }
  if (target.count > oneEachMax) {
    throw new InputError({
      field, problem: `found ${shown(expression)}, a weight for each of the ${target.count} cells of "${target.name}"`,
      allowed: `no index, or at most ${oneEachMax} target cells`,
    })
  }
  return Array.from({ length: target.count }, (_, index) => quanta(index))
}

import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'

/**
 * A plain whole number from `from` to `to`, both included; `toName` says what the upper end is. Throws an InputError
 * that shows an expression's value beside it.
 */
export function wholeNumber(
  expression: string | number, field: string, scope: Scope, from: number, to: number, toName?: string,
): number {
  const value = readQuantity(expression, 'number', field, scope)
  if (Number.isInteger(value) && value >= from && value <= to) return value
  const computed = String(expression) === String(value) ? '' : ` (= ${value})`
  throw new InputError({
    field, problem: `found ${shown(expression)}${computed}`,
    allowed: `a whole number from ${from} to ${to}${toName === undefined ? '' : ` (${toName})`}`,
  })
}

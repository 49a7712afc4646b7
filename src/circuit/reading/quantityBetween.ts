import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Scope } from '../expression.js'
import { readQuantity, type Dimension } from '../quantity.js'

/** A range of a quantity in ms or mV, both ends included, and how it is called in a message. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly name: string
}

/** A quantity within a range, in ms or mV. Throws an InputError that names the range. */
export function quantityBetween(
  expression: string, dimension: Dimension, field: string, scope: Scope, { from, to, name }: Range,
): number {
  const value = readQuantity(expression, dimension, field, scope)
  if (value >= from && value <= to) return value
  throw new InputError({ field, problem: `found ${shown(expression)}`, allowed: name })
}

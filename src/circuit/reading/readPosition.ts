import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import type { Layout } from '../wiring/positions.js'
import { quantityBetween } from './quantityBetween.js'

type Declared = NonNullable<CircuitFile['populations'][string]['position']>

/** How the cells of a population lie. Throws an InputError that names the field. */
export function readPosition({ layout, mediolateral, sagittal }: Declared, field: string, scope: Scope): Layout {
  return {
    layout,
    mediolateralUm: readLength(mediolateral, `${field}.mediolateral`, scope),
    sagittalUm: readLength(sagittal, `${field}.sagittal`, scope),
  }
}

const lengthRange = { from: 0.001, to: 1e6, name: 'a length from 1 nm to 1 m' }

/** A length, in micrometres. */
export const readLength = (expression: string, field: string, scope: Scope): number =>
  quantityBetween(expression, 'length', field, scope, lengthRange)

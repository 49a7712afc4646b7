import { InputError } from '../../errors/inputError.js'
import type { Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'

type Declared = Pick<CircuitFile['projections'][string], 'releaseProbability' | 'plasticity'>

const range = { from: 1e-6, to: 1, name: 'a plain number from 10^-6 to 1' }

/** The probability of release where it is below 1. Throws an InputError for that of a plastic projection. */
export function readRelease(
  { releaseProbability: written, plasticity }: Declared, field: string, scope: Scope,
): Pick<Projection, 'releaseProbability'> {
  if (written === undefined) return {}
  const releaseProbability = quantityBetween(String(written), 'number', `${field}.releaseProbability`, scope, range)
  if (releaseProbability === 1) return {}
  if (!plasticity) return { releaseProbability }
  throw new InputError({
    field: `${field}.releaseProbability`, problem: 'what a failed release would teach is not defined',
    allowed: 'leave it out, or 1, for a plastic projection',
  })
}

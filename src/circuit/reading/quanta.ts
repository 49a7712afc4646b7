import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { weightQuantumMv } from '../circuit.js'

const quantaMax = 0x7fff_ffff

/**
 * A weight in mV as the nearest whole number of quanta. Throws an InputError where that is too large, or 0 for a weight
 * that is not.
 */
export function toQuanta(mv: number, expression: string, field: string): number {
  const quanta = Math.round(mv / weightQuantumMv)
  const fail = (allowed: string): never => {
    throw new InputError({ field, problem: `found ${shown(expression)} (= ${mv} mV)`, allowed })
  }
  if (Math.abs(quanta) > quantaMax) fail('a weight of less than 32768 mV')
  if (quanta === 0 && mv !== 0) fail('0 mV, or a weight that does not round to 0 in steps of 1/65536 mV')
  return quanta
}

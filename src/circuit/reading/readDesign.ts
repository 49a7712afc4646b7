import { InputError } from '../../errors/inputError.js'
import { activationProbability, type AddressDesign } from '../../theory/addressDesign.js'
import type { Scope } from '../expression.js'
import type { MemoryFile } from '../schema.js'
import { required } from './required.js'
import { wholeNumber } from './wholeNumber.js'

/** Both fibres of every bit are numbered in 16 bits. */
const bitsMax = 32_768

/** The address design of a circuit file's section `memory`. */
export function readDesign(memory: MemoryFile): AddressDesign {
  const bits = wholeNumber(memory.bits, 'memory.bits', {}, 2, bitsMax)
  if (memory.design === 'dense') {
    if (memory.claws !== undefined) {
      throw new InputError({ field: 'memory.claws', problem: 'the dense design has no claws', allowed: 'leave it out' })
    }
    const threshold = wholeNumber(memory.threshold, 'memory.threshold', { bits }, 1, bits, 'the number of bits')
    return { kind: 'dense', bits, threshold }
  }
  const declared = required(memory.claws, 'memory.claws', `a whole number from 1 to ${bits} (the number of bits)`)
  const claws = wholeNumber(declared, 'memory.claws', { bits }, 1, bits, 'the number of bits')
  const threshold = wholeNumber(memory.threshold, 'memory.threshold', { bits, claws }, 1, claws, 'the number of claws')
  return { kind: 'selected-coordinate', bits, claws, threshold }
}

/** The names that a design gives to expressions: bits, claws (where there are some), threshold, activation. */
export function scopeOfDesign(design: AddressDesign): Scope {
  const { bits, threshold } = design
  const activation = activationProbability(design)
  if (design.kind === 'dense') return { bits, threshold, activation }
  return { bits, claws: design.claws, threshold, activation }
}

import { readFileSync } from 'node:fs'
import type { MemoryCircuit } from '../../src/circuit/circuit.js'
import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { InputError } from '../../src/errors/inputError.js'

export type ShippedName = 'cerebellar-cortex' | 'marr-albus-4-claws' | 'sdm-dense'
export const shippedNames: readonly ShippedName[] = ['cerebellar-cortex', 'marr-albus-4-claws', 'sdm-dense']

/** The content of a circuit file that ships. */
export const shipped = (name: ShippedName): unknown => JSON.parse(readFileSync(`circuits/${name}.json`, 'utf8'))

const small: Readonly<Record<ShippedName, readonly string[]>> = {
  'cerebellar-cortex': ['memory.bits=40', 'memory.claws=5', 'populations.granule.count=300'],
  'marr-albus-4-claws': ['memory.bits=40', 'populations.granule.count=300'],
  'sdm-dense': ['memory.bits=40', 'memory.threshold=24', 'populations.granule.count=300'],
}

/** The content of a shipped file, made small, with assignments `path=value` applied. */
export const smallFile = (assignments: readonly string[] = [], name: ShippedName = 'cerebellar-cortex'): unknown =>
  [...small[name], ...assignments].reduce((document, assignment) => override(document, assignment), shipped(name))

export const smallCircuit = (assignments: readonly string[] = [], name: ShippedName = 'cerebellar-cortex'): MemoryCircuit =>
  memoryCircuit(parseCircuit(smallFile(assignments, name), 'small.json'), 'a test')

/** A copy of a document without the part at a dotted path. */
export function without(document: unknown, path: string): unknown {
  const copy = structuredClone(document)
  const keys = path.split('.')
  const last = keys.pop()!
  const parent = keys.reduce((part, key) => (part as Record<string, unknown>)[key], copy)
  delete (parent as Record<string, unknown>)[last]
  return copy
}

/** The message of the InputError that an act throws. Other errors go on; no error gives `no error`. */
export function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'no error'
}

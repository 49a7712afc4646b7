import type { Circuit } from '../circuit/circuit.js'
import { InputError } from '../errors/inputError.js'
import type { Level } from './levelMemory.js'

/** Throws an InputError for a circuit with lesions at a level that has no cells to lose. */
export function demandIntact({ populations }: Circuit, level: Level): void {
  if (level === 'circuit') return
  const found = populations.find(({ lesioned }) => lesioned !== undefined)
  if (found === undefined) return
  throw new InputError({
    field: `populations.${found.name}.lesioned`, problem: `found ${found.lesioned}, at level ${level}`,
    allowed: 'lesions at level circuit, which has cells',
  })
}

import type { Circuit } from '../circuit/circuit.js'
import { InputError } from '../errors/inputError.js'
import type { Level } from './levelMemory.js'

/** Throws an InputError for a circuit with lesions at a level that has no cells to lose. */
export function demandIntact(circuit: Circuit, level: Level): void {
  if (level !== 'circuit') refuseLesions(circuit, `at level ${level}`, 'lesions at level circuit, which has cells')
}

/** Throws an InputError for a circuit with lesions, with `where` they were found and what is `allowed` in place of that. */
export function refuseLesions({ populations }: Circuit, where: string, allowed: string): void {
  const found = populations.find(({ lesioned }) => lesioned !== undefined)
  if (found === undefined) return
  throw new InputError({
    field: `populations.${found.name}.lesioned`, problem: `found ${found.lesioned}, ${where}`, allowed,
  })
}

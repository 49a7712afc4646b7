import type { Circuit } from '../circuit/circuit.js'
import { override } from '../circuit/override.js'
import { parseCircuit } from '../circuit/parseCircuit.js'
import { givenOrShipped } from './packageFolder.js'
import { readJson } from './readJson.js'

/**
 * Reads a circuit file (a path of yours, or the path of one that ships, such as `circuits/cerebellar-cortex.json`) with
 * `path=value` assignments applied. Throws an InputError that names file and field.
 */
export function loadCircuit(path: string, assignments: readonly string[] = []): Circuit {
  const content = assignments.reduce((document, assignment) => override(document, assignment), readJson(givenOrShipped(path)))
  return parseCircuit(content, path)
}

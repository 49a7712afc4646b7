import type { Circuit } from '../circuit/circuit.js'
import { override } from '../circuit/override.js'
import { parseCircuit } from '../circuit/parseCircuit.js'
import { givenOrShipped } from './packageFolder.js'
import { readJson } from './readJson.js'
import { spikesBeside } from './readSpikes.js'

/**
 * Reads a circuit file (a path of yours, or the path of one that ships, such as `circuits/cerebellar-cortex.json`, or
 * the circuit.json of a run folder, whose `experiment` and `output` are no part of the circuit) with `path=value`
 * assignments applied. Throws an InputError that names file and field.
 */
export function loadCircuit(path: string, assignments: readonly string[] = []): Circuit {
  const file = givenOrShipped(path)
  const content = circuitPart(readJson(file))
  return parseCircuit(assignments.reduce<unknown>(override, content), path, spikesBeside(file))
}

function circuitPart(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content
  const { experiment: _, output: __, ...circuit } = content as Record<string, unknown>
  return circuit
}

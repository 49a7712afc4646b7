import { readFileSync } from 'node:fs'
import { memoryCircuit } from '../../../src/circuit/memoryCircuit.js'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import type { DrawnCircuit } from '../../../src/lab/drawing/circuitRoles.js'

export const circuitNames = [
  'cerebellar-cortex', 'eyelid', 'granular-100k', 'marr-albus-4-claws', 'mouse-lif', 'sdm-dense',
] as const

/** A shipped circuit as its drawing takes it. */
export function drawnCircuit(name: (typeof circuitNames)[number]): DrawnCircuit {
  const circuit = parseCircuit(JSON.parse(readFileSync(`circuits/${name}.json`, 'utf8')), name)
  if (!circuit.memory) return circuit
  const { memory, projections } = memoryCircuit(circuit, 'a drawing')
  const counter = projections.find(({ name: projection }) => projection === memory.counters)!.to
  return { ...circuit, memoryRoles: { ...memory, counter } }
}

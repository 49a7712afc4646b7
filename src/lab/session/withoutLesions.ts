import type { MemoryCircuit } from '../../circuit/circuit.js'

/** The circuit with all of its cells, as the levels beside it have it. */
export function withoutLesions(circuit: MemoryCircuit): MemoryCircuit {
  const populations = circuit.populations.map((population) => {
    const { lesioned: _, ...whole } = population
    return whole
  })
  return { ...circuit, populations }
}

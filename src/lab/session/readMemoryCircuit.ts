import type { MemoryCircuit } from '../../circuit/circuit.js'
import { memoryCircuit } from '../../circuit/memoryCircuit.js'
import { readRecallParameters, type RecallParameters } from '../../experiments/recallParameters.js'
import { readRunDocument } from '../../experiments/runDocument.js'
import { parseJson } from '../../files/parseJson.js'

/** The circuit and the recall parameters of a circuit file's text. Its faults have the messages of `lobule run`. */
export function readMemoryCircuit(
  text: string, source: string, assignments: readonly string[],
): { readonly circuit: MemoryCircuit; readonly parameters: RecallParameters } {
  const { circuit, parameters } = readRunDocument(
    parseJson(text, source), source, assignments, { readParameters: readRecallParameters })
  return { circuit: memoryCircuit(circuit, 'the experiment recall'), parameters }
}

import type { MemoryCircuit } from '../../circuit/circuit.js'
import { memoryCircuit } from '../../circuit/memoryCircuit.js'
import { inFile } from '../../errors/inFile.js'
import { readRecallParameters, type RecallParameters } from '../../experiments/recallParameters.js'
import { readRunDocument } from '../../experiments/runDocument.js'
import { readOutput } from '../../experiments/runOutput.js'
import { parseJson } from '../../files/parseJson.js'

/** What a circuit file says of a run of recall, and the file as it is after the assignments. */
export interface MemoryFile {
  readonly circuit: MemoryCircuit
  readonly parameters: RecallParameters
  readonly document: object
}

/** The circuit and the recall parameters of a circuit file's text. Its faults have the messages of `lobule run`. */
export function readMemoryCircuit(text: string, source: string, assignments: readonly string[]): MemoryFile {
  const { circuit, parameters, declaration, experiment, output } = readRunDocument(
    parseJson(text, source), source, assignments, { readParameters: readRecallParameters })
  inFile(source, () => readOutput(output))
  return {
    circuit: memoryCircuit(circuit, 'the experiment recall'), parameters, document: { ...declaration, experiment, output },
  }
}

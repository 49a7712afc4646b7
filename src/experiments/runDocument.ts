import type { Circuit } from '../circuit/circuit.js'
import type { RecordedSpikes } from '../circuit/models/parameter.js'
import { override } from '../circuit/override.js'
import { parseCircuit } from '../circuit/parseCircuit.js'
import { InputError } from '../errors/inputError.js'
import { assignedSource } from './assignedSource.js'

/** What a circuit file and assignments say about a run. */
export interface RunDocument<Parameters> {
  readonly circuit: Circuit
  readonly parameters: Parameters
  /** The declaration of the circuit after the assignments, and what stands beside it. */
  readonly declaration: Readonly<Record<string, unknown>>
  readonly experiment: unknown
  readonly output: unknown
}

/** How a run document is read: what of it the experiment takes, and which spikes the circuit names. */
export interface RunDocumentReaders<Parameters> {
  /** Reads the part `experiment`, but for the experiment's name. */
  readonly readParameters: (experiment: unknown) => Parameters
  readonly spikesIn?: (path: string) => RecordedSpikes
}

/**
 * The circuit of a file's content with `experiment` and `output` beside it, after the `path=value` assignments: what
 * `--set` can reach is one document, `populations.granule.count=…`, `experiment.noise=…`, `output.spikes=…`. Throws an
 * InputError that names the source.
 */
export function readRunDocument<Parameters>(
  content: unknown, source: string, assignments: readonly string[], readers: RunDocumentReaders<Parameters>,
): RunDocument<Parameters> {
  const given = { experiment: {}, output: {}, ...demandObject(content, source) } as unknown
  const whole = assignments.reduce(override, given) as Record<string, unknown>
  const { experiment, output, $schema: _, ...declaration } = whole
  try {
    const circuit = parseCircuit(declaration, undefined, readers.spikesIn)
    return { circuit, parameters: readers.readParameters(withoutName(experiment)), declaration, experiment, output }
  } catch (error) {
    throw error instanceof InputError ? error.from(assignedSource(error, assignments) ?? source) : error
  }
}

/** The content of a circuit file as an object. Throws an InputError where it is none. */
export function demandObject(content: unknown, source: string): Record<string, unknown> {
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content as Record<string, unknown>
  throw new InputError({ source, problem: 'found no JSON object', allowed: 'a circuit, see circuits/README.md' })
}

/** The settings of an experiment, without its name. */
export function withoutName(experiment: unknown): unknown {
  if (typeof experiment !== 'object' || experiment === null || Array.isArray(experiment)) return experiment
  const { name: _, ...parameters } = experiment as Record<string, unknown>
  return parameters
}

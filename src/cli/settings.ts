import { dirname, resolve } from 'node:path'
import type { Circuit, MemoryCircuit } from '../circuit/circuit.js'
import type { CircuitFile } from '../circuit/schema.js'
import { InputError } from '../errors/inputError.js'
import { checkPatterns } from '../experiments/recall.js'
import type { RecallParameters } from '../experiments/recallParameters.js'
import { demandObject, readRunDocument } from '../experiments/runDocument.js'
import { readOutput, type Output } from '../experiments/runOutput.js'
import { givenOrShipped } from '../files/packageFolder.js'
import { readJson } from '../files/readJson.js'
import { readPatterns } from '../files/readPatterns.js'
import { spikesBeside } from '../files/readSpikes.js'
import { readText } from '../files/readText.js'
import { randomPatterns } from '../interop/randomPatterns.js'
import { stream } from '../random/stream.js'
import type { PatternSet } from '../words/patternSet.js'

export interface Settings<Parameters> {
  readonly circuit: Circuit
  readonly parameters: Parameters
  readonly output: Output
  /** The circuit file after the assignments, as `lobule run` reads it again. `$schema` holds only beside that file. */
  readonly document: object
  /** The files that the document names, at the paths by which it does. */
  readonly inputs: readonly InputFile[]
}

export interface InputFile {
  readonly path: string
  readonly text: string
}

/** The name of the experiment that a circuit file carries settings for, as the circuit.json of a run folder may. */
export function experimentIn(circuitPath: string): string | undefined {
  const { experiment } = demandObject(readJson(givenOrShipped(circuitPath)), circuitPath)
  const name = (experiment as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? name : undefined
}

/**
 * The circuit of a file with `experiment` and `output` beside it, after the `path=value` assignments: what `--set` can
 * reach is one document, `populations.granule.count=…`, `experiment.noise=…`, `output.spikes=…`.
 * `readParameters` reads the part `experiment`, but for the experiment's name.
 */
export function readSettings<Parameters>(
  circuitPath: string, assignments: readonly string[], readParameters: (experiment: unknown) => Parameters,
): Settings<Parameters> {
  const file = givenOrShipped(circuitPath)
  const { circuit, parameters, declaration, experiment, output } = readRunDocument(
    readJson(file), circuitPath, assignments, { readParameters, spikesIn: spikesBeside(file) })
  try {
    const { document, inputs } = withInputs(declaration, file)
    return {
      circuit, parameters, inputs,
      output: readOutput(output),
      document: { ...document, ...(isEmpty(experiment) ? {} : { experiment }), ...(isEmpty(output) ? {} : { output }) },
    }
  } catch (error) {
    throw error instanceof InputError ? error.from(circuitPath) : error
  }
}

/** A valid circuit file with copies of the files that it names, named for their populations. */
function withInputs(circuit: Readonly<Record<string, unknown>>, file: string): Pick<Settings<unknown>, 'document' | 'inputs'> {
  const inputs: InputFile[] = []
  const populations = Object.entries(circuit['populations'] as CircuitFile['populations']).map(([name, population]) => {
    const named = (population as { file?: unknown }).file
    if (typeof named !== 'string') return [name, population]
    const path = `inputs/${name}.csv`
    inputs.push({ path, text: readText(resolve(dirname(file), named)) })
    return [name, { ...population, file: path }]
  })
  return { document: { ...circuit, populations: Object.fromEntries(populations) as object }, inputs }
}

const isEmpty = (part: unknown): boolean => Object.keys(part as object).length === 0

const patternsUnlessStated = 10

/** The patterns that the parameters name, checked against the circuit. */
export function readPatternsFor(
  circuit: MemoryCircuit, parameters: RecallParameters, seed: number,
): PatternSet {
  const found = allPatterns(circuit, parameters, seed)
  checkPatterns(found, circuit)
  const isFile = parameters.patterns !== 'digits' && parameters.patterns !== 'random'
  const count = parameters.patternCount ?? (isFile ? found.patterns.length : patternsUnlessStated)
  if (count > found.patterns.length) {
    throw new InputError({
      source: found.source, field: 'experiment.patternCount', problem: `found ${count}`,
      allowed: `1 to ${found.patterns.length}, the number of patterns there`,
    })
  }
  return { ...found, patterns: found.patterns.slice(0, count) }
}

function allPatterns(circuit: MemoryCircuit, parameters: RecallParameters, seed: number): PatternSet {
  const { patterns, patternCount, ink, pixelThreshold } = parameters
  if (patterns === 'random') {
    const count = patternCount ?? patternsUnlessStated
    return randomPatterns(stream(seed, 'recall/patterns'), count, circuit.memory.design.bits)
  }
  if (patterns === 'digits') return { ...readPatterns(givenOrShipped('data/digits.csv')), source: 'data/digits.csv' }
  return readPatterns(patterns, { threshold: pixelThreshold, ink })
}

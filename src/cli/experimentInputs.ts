import type { MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { override } from '../circuit/override.js'
import { parseCircuit } from '../circuit/parseCircuit.js'
import { readShape } from '../circuit/shape.js'
import { inFile } from '../errors/inFile.js'
import { InputError } from '../errors/inputError.js'
import { assignedSource } from '../experiments/assignedSource.js'
import type { Automaton } from '../experiments/automaton/automaton.js'
import { parseAutomaton } from '../experiments/automaton/parseAutomaton.js'
import { catalogue } from '../experiments/catalogue.js'
import type { Experiment, ExperimentInputs } from '../experiments/experiment.js'
import type { HeadArrays } from '../experiments/interpret/head.js'
import { circuitIdentity } from '../experiments/recallIdentity.js'
import { givenOrShipped } from '../files/packageFolder.js'
import { readGraph } from '../files/readGraph.js'
import { readHead } from '../files/readHead.js'
import { readJson } from '../files/readJson.js'
import { readPatterns } from '../files/readPatterns.js'
import { readText } from '../files/readText.js'
import { parseCsvLagCurve, type LagCurve } from '../interop/csvLagCurve.js'
import { parseNumberList } from '../interop/numberList.js'
import { digestOf } from '../recording/digest.js'
import type { Ink } from '../interop/pngPatterns.js'
import { demandIntact, refuseLesions } from '../levels/demandIntact.js'
import type { Level } from '../levels/levelMemory.js'
import type { MemoryGraph } from '../memory/graph/memoryGraph.js'
import type { PatternSet } from '../words/patternSet.js'
import { experiments } from './experiments.js'
import { readLevel, type RunOptions } from './planRun.js'

const withLesions = experiments.filter(({ takesLesions }) => takesLesions).map(({ name }) => name)
const withCircuits = catalogue.filter(({ circuit }) => circuit !== undefined).map(({ name }) => name)

interface Read {
  readonly parameters: unknown
  readonly inputs: ExperimentInputs
  /** What of the inputs decides numbers, for the identity of a run. */
  readonly decisive: object
}

/**
 * Parameters, circuit and patterns of an experiment of the catalogue. `--set` reaches the circuit and `experiment`, and
 * nothing but `experiment` where no circuit takes part.
 */
export function readExperimentInputs(
  experiment: Experiment, { set, level }: RunOptions, circuitPath: string | undefined,
): Read {
  const path = circuitPath ?? experiment.circuit
  if (path === undefined && level !== undefined) {
    throw new InputError({ source: '--level', problem: `no circuit takes part in ${experiment.name}`,
      allowed: `it with recall, ${withCircuits.join(', ')}` })
  }
  const whole = set.reduce<unknown>(override, { ...circuitIn(path), experiment: {} })
  const { experiment: given, ...circuit } = whole as Readonly<Record<string, unknown>>
  if (path === undefined && Object.keys(circuit).length > 0) {
    const allowed = 'experiment.<parameter>=…, for this experiment has no circuit'
    throw new InputError({ source: '--set', problem: `found "${Object.keys(circuit)[0]}"`, allowed })
  }
  const parameters = assigned(set, () => readShape(experiment.parameters, withBetas(experiment, given), 'experiment'))
  const patterns = patternsIn(parameters)
  const graph = graphIn(parameters)
  const lagCurve = lagCurveIn(parameters)
  const graphs = graphsIn(parameters)
  const automaton = automatonIn(parameters)
  const head = headIn(parameters)
  const read = path === undefined ? undefined : { document: circuit, level: readLevel(level) }
  const declared = read && parsed(circuit, path!, experiment.name, set)
  if (read) demandLesions(experiment, declared!, read.level)
  return {
    parameters,
    inputs: {
      ...(read && { circuit: read }), ...(patterns && { patterns }), ...(graph && { graph }), ...(lagCurve && { lagCurve }),
      ...(graphs.size > 0 && { graphs }),
      ...(automaton && { automaton }), ...(head && { head }),
    },
    decisive: {
      ...(read && { level: read.level, circuit: circuitIdentity(declared!) }),
      ...(patterns && { patterns: digestOf(patterns.patterns.map(({ word }, index) =>
        ({ packed: word.packed, ...(patterns.grey && { grey: patterns.grey(index) }) }))) }),
      ...(lagCurve && { data: digestOf(lagCurve.points) }),
      ...(automaton && { automaton: digestOf(automaton) }),
      ...(graphs.size > 0 && { graphs: [...graphs.values()].map(({ directed, vertices, edges, communities }) =>
        digestOf({ directed, vertices, edges, ...(communities && { communities }) })) }),
      ...(graph && { graph: digestOf({ directed: graph.directed, vertices: graph.vertices, edges: graph.edges }) }),
      ...(head && { head: digestOf({ keys: head.keys, values: head.values, queries: head.queries }) }),
    },
  }
}

/** A circuit file without what is recall's alone. */
function circuitIn(path: string | undefined): object {
  if (path === undefined) return {}
  const file = readJson(givenOrShipped(path))
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    const allowed = 'a circuit, see circuits/README.md'
    throw new InputError({ source: path, problem: 'found no JSON object', allowed })
  }
  const { $schema: _, experiment: __, output: ___, ...circuit } = file as Readonly<Record<string, unknown>>
  return circuit
}

/** Throws an InputError for lesions in an experiment or at a level that would not see them. */
function demandLesions({ name, takesLesions }: Experiment, circuit: MemoryCircuit, level: Level): void {
  if (takesLesions) demandIntact(circuit, level)
  else {
    refuseLesions(circuit, `in ${name}, which does not do all its work in spikes`,
      `lesions in ${withLesions.join(', ')}`)
  }
}

const parsed = (circuit: object, path: string, experiment: string, set: readonly string[]): MemoryCircuit =>
  inFile(path, () => assigned(set, () => memoryCircuit(parseCircuit(circuit, undefined), `the experiment ${experiment}`)))

/** What `read` gives. An InputError of it in a field that was assigned names the assignment. */
function assigned<Result>(assignments: readonly string[], read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const source = error instanceof InputError ? assignedSource(error, assignments) : undefined
    throw error instanceof InputError && source !== undefined ? error.from(source) : error
  }
}

/** The parameters with the values of the file that `experiment.betas` of `learnt-beta` may name. */
function withBetas({ name }: Experiment, given: unknown): unknown {
  const { betas: path } = given as { betas?: unknown }
  if (name !== 'learnt-beta' || typeof path !== 'string') return given
  return { ...(given as object), betas: parseNumberList(readText(path), path) }
}

/** The points of the file that `experiment.data` names; none without it. */
function lagCurveIn(parameters: unknown): LagCurve | undefined {
  const { data: path } = parameters as { data?: unknown }
  return typeof path === 'string' && path !== 'none' ? parseCsvLagCurve(readText(path), path) : undefined
}

/** The memory graph of a JSON file that `experiment.graph` names; none where it is a name of ours. */
function graphIn(parameters: unknown): MemoryGraph | undefined {
  const { graph } = parameters as { graph?: unknown }
  return typeof graph === 'string' && graph.endsWith('.json') ? readGraph(givenOrShipped(graph)) : undefined
}

/** The head of attention that `experiment.head` names. */
function headIn(parameters: unknown): HeadArrays | undefined {
  const { head } = parameters as { head?: unknown }
  return typeof head === 'string' ? readHead(head) : undefined
}

/** The memory graphs of the JSON files among `experiment.graphs`, by their paths. */
function graphsIn(parameters: unknown): ReadonlyMap<string, MemoryGraph> {
  const { graphs = [] } = parameters as { graphs?: readonly string[] }
  return new Map(graphs.filter((path) => path.endsWith('.json')).map((path) => [path, readGraph(givenOrShipped(path))]))
}

/** The automaton of a JSON file that `experiment.automaton` names; none where it is a name of ours. */
function automatonIn(parameters: unknown): Automaton | undefined {
  const { automaton } = parameters as { automaton?: unknown }
  if (typeof automaton !== 'string' || automaton === 'family') return undefined
  return parseAutomaton(readJson(automaton), automaton)
}

/** The patterns of a file that `experiment.patterns` names; none where they are drawn, or it is their number. */
function patternsIn(parameters: unknown): PatternSet | undefined {
  const { patterns: path, ink, pixelThreshold } = parameters as {
    patterns?: unknown; ink?: Ink; pixelThreshold?: number
  }
  if (typeof path !== 'string' || ['random', 'pendulum'].includes(path)) return undefined
  if (path === 'digits') return { ...readPatterns(givenOrShipped('data/digits.csv')), source: 'data/digits.csv' }
  return readPatterns(path, { ...(pixelThreshold !== undefined && { threshold: pixelThreshold }), ...(ink && { ink }) })
}

import { shellQuoted } from '../../interop/shellQuoted.js'
import type { PatternSet } from '../../words/patternSet.js'
import type { LabState } from './labState.js'
import { lesionTexts, wholeAgain } from './lesions.js'
import { shippedCount } from './patternBits.js'
import { assignmentsOf, type CircuitDocument } from './settings.js'

/** The file that patterns drawn by hand are saved as, for the command line to read. */
export const patternsFile = 'lab-patterns.csv'

const digitsUnlessStated = 10

/** What a run in the lab, and the command line that repeats it, are given. */
export interface RunRequest {
  readonly circuitPath: string
  /** Whether the circuit file names another experiment than recall, which is then to be said. */
  readonly isNamed: boolean
  readonly level: LabState['level']
  readonly seed: number
  readonly assignments: readonly string[]
  /** As `--lesion` has them. */
  readonly lesions: readonly string[]
}

/** The run that a state stands for. What was stored by hand in which order is no part of it, but how many patterns are. */
export function runRequest(state: LabState, document: CircuitDocument, shipped: PatternSet): RunRequest {
  const inFile = Object(document['experiment']) as InFile
  return {
    circuitPath: state.circuitText === '' ? `circuits/${state.circuit}` : state.circuit,
    isNamed: typeof inFile.name === 'string' && inFile.name !== 'recall',
    level: state.level, seed: state.seed,
    assignments: [
      ...assignmentsOf(state.settings, document), ...patternAssignments(state, inFile, shipped),
      `experiment.replicates=${state.replicates}`,
    ],
    lesions: state.level === 'circuit' ? lesionTexts(state.lesions) : wholeAgain(document),
  }
}

/** What a circuit file may say of its experiment. */
interface InFile {
  readonly name?: unknown
  readonly patterns?: unknown
  readonly patternCount?: unknown
}

/** The assignments by which the patterns of a run are those that are stored, whatever the file says of them. */
function patternAssignments({ stored }: LabState, inFile: InFile, shipped: PatternSet): string[] {
  const areShipped = shippedCount(stored, shipped) !== undefined
  const { patterns = 'digits', patternCount = areShipped ? digitsUnlessStated : stored.length } = inFile
  const wanted = areShipped ? 'digits' : patternsFile
  return [
    ...(patterns === wanted ? [] : [`experiment.patterns=${wanted}`]),
    ...(patternCount === stored.length ? [] : [`experiment.patternCount=${stored.length}`]),
  ]
}

/** The command line that gives the same digest, part by part. */
export function commandParts({ circuitPath, isNamed, level, seed, assignments, lesions }: RunRequest): string[] {
  return [
    'lobule', 'run', circuitPath, ...(isNamed ? ['--experiment', 'recall'] : []),
    ...(level === 'circuit' ? [] : ['--level', level]), '--seed', String(seed),
    ...assignments.flatMap((assignment) => ['--set', assignment]), ...lesions.flatMap((lesion) => ['--lesion', lesion]),
  ]
}

/** The same as a shell takes it. */
export const commandLine = (request: RunRequest): string => commandParts(request).map(shellQuoted).join(' ')

/**
 * Parameters of the experiment `range-of-recall` with which its levels do what the ring of a state does; all that is asked
 * besides is as little as can be.
 */
export function ringParameters({ ringSize, stored, ringOf, order, a, h, ringBeta }: LabState): Record<string, unknown> {
  const count = ringOf === 'random' ? ringSize : stored.length
  return {
    graph: `${order === 'next' ? 'directed-ring' : 'ring'}:${count}`, mixtures: [[a, h]], wordBeta: ringBeta,
    levelReplicates: 1, spikingStarts: 1, replicates: 1, heteros: [1], smallSteps: 1,
  }
}

/** The command line whose levels are those of the ring; undefined where its memories are stored patterns. */
export function ringCommandLine(state: LabState, document: CircuitDocument): string | undefined {
  if (state.ringOf === 'stored') return undefined
  const circuitPath = state.circuitText === '' ? `circuits/${state.circuit}` : state.circuit
  const parameters = Object.entries(ringParameters(state)).map(([name, value]) =>
    `experiment.${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [
    'lobule', 'run', circuitPath, '--experiment', 'range-of-recall', '--level', 'circuit', '--seed', String(state.seed),
    ...[...assignmentsOf(state.settings, document), ...parameters].flatMap((assignment) => ['--set', assignment]),
    ...wholeAgain(document).flatMap((lesion) => ['--lesion', lesion]),
  ].map(shellQuoted).join(' ')
}

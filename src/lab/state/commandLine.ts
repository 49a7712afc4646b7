import type { PatternSet } from '../../words/patternSet.js'
import type { LabState } from './labState.js'
import { shippedCount } from './patternBits.js'
import { assignmentsOf, type CircuitDocument } from './settings.js'

/** The file that patterns drawn by hand are saved as, for the command line to read. */
export const patternsFile = 'lab-patterns.csv'

const digitsUnlessStated = 10

/** What a run in the lab, and the command line that repeats it, are given. */
export interface RunRequest {
  readonly circuitPath: string
  readonly level: LabState['level']
  readonly seed: number
  readonly assignments: readonly string[]
  /** As `--lesion` has them. */
  readonly lesions: readonly string[]
}

/** The run that a state stands for. What was stored by hand in which order is no part of it, but how many patterns are. */
export function runRequest(state: LabState, document: CircuitDocument, shipped: PatternSet): RunRequest {
  const count = shippedCount(state.stored, shipped)
  const patterns = count === undefined ? [`experiment.patterns=${patternsFile}`]
    : count === digitsUnlessStated ? [] : [`experiment.patternCount=${count}`]
  return {
    circuitPath: state.circuitText === '' ? `circuits/${state.circuit}` : state.circuit,
    level: state.level, seed: state.seed,
    assignments: [
      ...assignmentsOf(state.settings, document), ...patterns, `experiment.replicates=${state.replicates}`,
    ],
    lesions: state.level === 'circuit' ? lesionsOf(state) : [],
  }
}

/** The lesions of a state as `--lesion` has them: `granule 30 %`. */
export const lesionsOf = ({ lesions }: Pick<LabState, 'lesions'>): string[] =>
  Object.keys(lesions).sort().map((name) => `${name} ${Number((100 * lesions[name]!).toPrecision(12))} %`)

/** The command line that gives the same digest, as a shell takes it. */
export function commandLine({ circuitPath, level, seed, assignments, lesions }: RunRequest): string {
  return [
    'lobule', 'run', circuitPath, ...(level === 'circuit' ? [] : ['--level', level]), '--seed', String(seed),
    ...assignments.flatMap((assignment) => ['--set', assignment]), ...lesions.flatMap((lesion) => ['--lesion', lesion]),
  ].map(quoted).join(' ')
}

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
  ].map(quoted).join(' ')
}

const quoted = (part: string): string =>
  (/^[\w@%+=:,./-]+$/.test(part) ? part : `'${part.replaceAll('\'', '\'\\\'\'')}'`)

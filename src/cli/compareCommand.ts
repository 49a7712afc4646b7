import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { readJson } from '../files/readJson.js'
import { digestOf } from '../recording/digest.js'
import { leafDifferences, type LeafDifference } from '../recording/leafDifferences.js'
import { formatNumber } from '../report/formatNumber.js'
import { textTable } from '../report/textTable.js'
import { compareMeasures, type MeasureDifference } from '../studies/compareMeasures.js'
import { measureTable } from '../studies/measureTable.js'
import { studyResult } from '../studies/studyResult.js'
import { claimsDigestOf } from '../studies/trial.js'
import { exitCodes } from './exit.js'
import { holdsStudy, runRecordIn, studyIn } from './keptFolder.js'
import type { RunRecord } from './record.js'
import { json } from './writeFigures.js'

/** What differs between two runs or two studies, the second against the first. */
interface Comparison {
  readonly kind: 'runs' | 'studies'
  /** Whether their numbers are the same, by the digest of the results. */
  readonly equal: boolean
  readonly identityDigests: readonly [string, string]
  readonly resultDigests: readonly [string, string]
  /** What decides the numbers, where it differs. */
  readonly settings: readonly LeafDifference[]
  /** Of studies. */
  readonly measures: readonly MeasureDifference[]
  /** Of studies: claims whose verdict differs, or that one of them does not make; those that were not run have none. */
  readonly verdicts: readonly LeafDifference[]
  /** Of studies: claims of the first and of the second that were not run. */
  readonly notRun: readonly [readonly string[], readonly string[]]
  /** Of runs: numbers and texts of the result that differ, but for those of figures. */
  readonly results: readonly LeafDifference[]
}

/** `lobule compare A B`: says what differs. Gives the exit code: 0 for the same numbers, 3 for other ones. */
export function compareCommand(first: string, second: string, { json: asJson }: { readonly json?: boolean }): number {
  const isStudy = [first, second].map(holdsStudy)
  if (isStudy[0] !== isStudy[1]) {
    throw new InputError({ source: second, problem: `is not what ${first} is`, allowed: 'two runs, or two studies' })
  }
  const found = isStudy[0] ? compareStudies(first, second) : compareRuns(first, second)
  process.stdout.write(asJson ? json(found) : comparisonText(found))
  return found.equal ? exitCodes.done : exitCodes.expectationFailed
}

function compareRuns(first: string, second: string): Comparison {
  const [left, right] = [runIn(first), runIn(second)]
  const [of, from] = [left.record.identity.experiment, right.record.identity.experiment]
  if (of !== from) {
    throw new InputError({ source: second, problem: `is a run of ${from}`, allowed: `one of ${of}, as ${first} is` })
  }
  return {
    kind: 'runs', ...digestsOf(left.record, right.record),
    settings: leafDifferences(left.record.identity, right.record.identity), measures: [], verdicts: [],
    notRun: [[], []], results: leafDifferences(left.numbers, right.numbers),
  }
}

function runIn(folder: string): { readonly record: RunRecord; readonly numbers: object } {
  const record = runRecordIn(folder)
  const summary = readJson(join(folder, 'summary.json')) as object
  const drawn = ['plots', 'pictures', 'films', 'rasters', 'glyphs', 'summary']
  return {
    record,
    numbers: Object.fromEntries(Object.entries(summary).filter(([name]) => !drawn.includes(name))),
  }
}

function compareStudies(first: string, second: string): Comparison {
  const [left, right] = [comparedStudy(first), comparedStudy(second)]
  return {
    kind: 'studies', ...digestsOf(left, right),
    settings: leafDifferences(left.settings, right.settings),
    measures: compareMeasures(left, right),
    verdicts: leafDifferences(left.verdicts, right.verdicts).filter(({ first: one, second: other }) =>
      one !== 'not run' && other !== 'not run'),
    notRun: [notRunOf(left.verdicts), notRunOf(right.verdicts)], results: [],
  }
}

/** A study with what is compared of it. */
function comparedStudy(folder: string) {
  const { study, plan, outcomes: { ended, failed }, version } = studyIn(folder)
  const { verdicts } = studyResult(study, plan, { ...plan, claimsDigest: claimsDigestOf(study) }, ended, failed)
  return {
    study, ended, settings: { lobule: version, ...study.file }, identityDigest: plan.trialsDigest,
    resultDigest: digestOf(measureTable(study, ended).rows),
    verdicts: Object.fromEntries(verdicts.map(({ id, verdict }) => [id, verdict])),
  }
}

const notRunOf = (verdicts: Readonly<Record<string, string>>): string[] =>
  Object.keys(verdicts).filter((id) => verdicts[id] === 'not run')

interface Digests { readonly identityDigest: string; readonly resultDigest: string }

const digestsOf = (left: Digests, right: Digests): Pick<Comparison, 'equal' | 'identityDigests' | 'resultDigests'> => ({
  equal: left.resultDigest === right.resultDigest,
  identityDigests: [left.identityDigest, right.identityDigest], resultDigests: [left.resultDigest, right.resultDigest],
})

const linesMax = 40

function comparisonText(found: Comparison): string {
  const { kind, equal, identityDigests, resultDigests, settings, measures, verdicts, notRun, results } = found
  const intervals = measures.map(({ condition, measure, first, second, difference, low, high, paired, seeds }) => [
    measure, condition, shown(first), shown(second), shown(difference),
    low === null ? '' : `[${formatNumber(low, 4)}, ${formatNumber(high!, 4)}]`,
    paired ? `${seeds[0]}, paired` : `${seeds[0]} and ${seeds[1]}`,
  ])
  const heading = ['measure', 'condition', 'first', 'second', 'difference', '95 % interval', 'seeds']
  return [
    equal ? `the ${kind} have the same numbers` : `the ${kind} have other numbers`, '',
    ...section('settings that differ', settings),
    ...(intervals.length === 0 ? [] : [textTable(heading, intervals)]),
    ...section('verdicts that differ', verdicts),
    ...notRun.flatMap((ids, index) =>
      (ids.length === 0 ? [] : [`claims not run in the ${index === 0 ? 'first' : 'second'}: ${ids.join(', ')}`, ''])),
    ...section('results that differ', results),
    ...digestLines('identity', identityDigests), ...digestLines('result', resultDigests), '',
  ].join('\n')
}

const shown = (value: number | null): string => (value === null ? '' : formatNumber(value, 4))

function section(title: string, differences: readonly LeafDifference[]): string[] {
  if (differences.length === 0) return []
  const rows = differences.slice(0, linesMax).map(({ path, first, second }) => [path, leaf(first), leaf(second)])
  const more = differences.length - rows.length
  const rest = more > 0 ? [`… and ${more} more (--json has all)`, ''] : []
  return [title, textTable(['where', 'first', 'second'], rows), ...rest]
}

const leafLengthMax = 60

function leaf(value: unknown): string {
  const text = value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= leafLengthMax ? text : `${text.slice(0, leafLengthMax)}…`
}

const digestLines = (name: string, [first, second]: readonly [string, string]): string[] =>
  (first === second ? [`${name.padEnd(15)}${first}, both`] : [`${name.padEnd(15)}${first}`, `${' '.repeat(15)}${second}`])

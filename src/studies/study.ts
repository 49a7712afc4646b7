import type { Claim } from '../analysis/claims/claim.js'
import { readShape } from '../circuit/shape.js'
import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { catalogue } from '../experiments/catalogue.js'
import type { Level } from '../levels/levelMemory.js'
import { readClaims } from './claims.js'
import { expandConditions, type Condition, type Factors } from './condition.js'
import { factorsIn, filled } from './filled.js'
import { readMeasures, type Measure } from './measure.js'
import { readSeedList } from './seeds.js'
import { studySchema, type StudyFile } from './studySchema.js'
import { atSize, type StudySize } from './studySize.js'

/** A study that was read and checked as far as its file alone allows. */
export interface Study {
  readonly file: StudyFile
  readonly conditions: readonly Condition[]
  readonly seeds: readonly number[]
  readonly measures: readonly Measure[]
  readonly claims: readonly Claim[]
}

/** Names of columns of the tables of measures and of trials, which no factor or measure can have. */
export const ownColumns = ['trial', 'condition', 'seed', 'status', 'reason']

/**
 * A study from the JSON of its file, at one of its sizes. Throws an InputError that names the field, what was found and
 * what is allowed; also where the file states a full size in which something is wrong, whichever size is asked for.
 */
export function readStudy(json: unknown, size: StudySize = 'default'): Study {
  const file = readShape(studySchema, json)
  checkExperiment(file)
  const study = expanded(atSize(file, 'default'))
  if (size === 'default' && file.full === undefined) return study
  const full = atFull(file)
  return size === 'full' ? full : study
}

function atFull(file: StudyFile): Study {
  try {
    return expanded(atSize(file, 'full'))
  } catch (error) {
    if (!(error instanceof InputError) || file.full === undefined) throw error
    throw new InputError({ field: 'full', problem: error.message })
  }
}

function expanded(file: StudyFile): Study {
  const levels = typeof file.level === 'string' ? [file.level] : file.level ?? []
  const conditions = expandConditions(file.conditions, levels)
  const measures = readMeasures(file)
  checkNames(conditions[0]!, measures, levels)
  checkFactors(file, conditions[0]!)
  return {
    file, conditions, measures,
    seeds: readSeedList(file.seeds, 'seeds'),
    claims: readClaims(file, conditions, measures),
  }
}

/** The level of a condition; undefined where the study states none. */
export function levelOf({ level }: StudyFile, { factors }: Condition): Level | undefined {
  if (Array.isArray(level)) return level.length === 1 ? level[0] : factors['level'] as Level
  return level
}

/** What is set in a condition, as `--set` takes it. */
export const assignmentsOf = ({ set }: StudyFile, { factors }: { readonly factors: Factors }): string[] =>
  Object.entries(filled(set, factors, 'set')).map(([path, value]) =>
    `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`)

function checkExperiment({ experiment }: StudyFile): void {
  const names = ['recall', 'activity', ...catalogue.map(({ name }) => name)]
  if (names.includes(experiment)) return
  const problem = `found ${shown(experiment)}${nearest(experiment, names)}`
  throw new InputError({ field: 'experiment', problem, allowed: names.join(', ') })
}

/** Factors, measures and our own columns share one table. */
function checkNames({ factors }: Condition, measures: readonly Measure[], levels: readonly Level[]): void {
  const own = Object.keys(factors)
  const names = [...ownColumns, ...own, ...measures.map(({ name }) => name)]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined && (levels.length > 1 || !own.includes('level'))) return
  const name = twice ?? 'level'
  throw new InputError({
    field: own.includes(name) ? `conditions.${name}` : `measures.${name}`,
    problem: `the name ${shown(name)} is taken`, allowed: 'another name',
  })
}

/** A factor that nothing depends on would make conditions that are all the same. */
function checkFactors({ set, measures }: StudyFile, { factors }: Condition): void {
  const used = factorsIn({ set, measures })
  const idle = Object.keys(factors).find((name) => name !== 'level' && !used.has(name))
  if (idle === undefined) return
  throw new InputError({
    field: `conditions.${idle}`, problem: `nothing uses the factor "${idle}"`,
    allowed: `"{${idle}}" in a value of set or in the row of a measure`,
  })
}

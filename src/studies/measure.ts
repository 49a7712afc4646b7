import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import type { ExperimentResult } from '../experiments/experiment.js'
import { faceOf, measured, parseRecallMeasure, type RecallMeasure } from '../experiments/recallMeasure.js'
import type { RecallResult } from '../experiments/recallResult.js'
import type { Factors, FactorValue } from './condition.js'
import { filled } from './filled.js'
import type { StudyFile } from './studySchema.js'

interface AnyMeasure {
  readonly name: string
  /** 1 for a number without one. */
  readonly unit: string
  readonly meaning: string
}

/** Which number of a result a study takes. */
export type Measure =
  | AnyMeasure & { readonly kind: 'recall'; readonly number: RecallMeasure }
  | AnyMeasure & {
    readonly kind: 'cell'
    readonly table: string
    readonly row: Readonly<Record<string, FactorValue>>
    readonly column: string
  }

/** The measures of a study. Throws an InputError for what its experiment cannot have. */
export function readMeasures({ experiment, measures }: Pick<StudyFile, 'experiment' | 'measures'>): Measure[] {
  if (Object.keys(measures).length === 0) {
    throw new InputError({ field: 'measures', problem: 'found none', allowed: 'at least one' })
  }
  return Object.entries(measures).map(([name, given]): Measure => {
    const field = `measures.${name}`
    if (typeof given === 'string') {
      if (experiment !== 'recall') {
        const problem = `found ${shown(given)}, and ${experiment} has tables`
        throw new InputError({ field, problem, allowed: 'table, row, column, unit and meaning of a cell' })
      }
      const number = parseRecallMeasure(given, { field })
      return { kind: 'recall', name, number, ...faceOf(number) }
    }
    if (experiment !== 'recall') return { kind: 'cell', name, ...given }
    const allowed = 'a number such as "errorSettled@0.15" or "beta"'
    throw new InputError({ field, problem: 'found a cell, and recall has no tables', allowed })
  })
}

/** What an experiment of any kind gives. */
export type TrialResult = RecallResult | ExperimentResult

/**
 * The number that a result has of a measure; NaN where it has none there. Throws an InputError that names the field of the
 * study where the result has no such table, row or column.
 */
export function measuredIn(measure: Measure, result: TrialResult, factors: Factors): number {
  if (measure.kind === 'recall') return measured(measure.number, result as RecallResult)
  const field = `measures.${measure.name}`
  const { tables } = result as ExperimentResult
  const table = oneNamed(tables, ({ name }) => name, measure.table, `${field}.table`)
  const { key } = oneNamed(table.columns, (column) => column.key, measure.column, `${field}.column`)
  const wanted = Object.entries(filled(measure.row, factors, `${field}.row`))
  for (const [column] of wanted) oneNamed(table.columns, (known) => known.key, column, `${field}.row`)
  const rows = table.rows.filter((row) => wanted.every(([column, value]) => row[column] === value))
  if (rows.length !== 1) {
    const problem = `${rows.length} rows of the table "${table.name}" have ${JSON.stringify(Object.fromEntries(wanted))}`
    throw new InputError({ field: `${field}.row`, problem, allowed: 'what one row alone has' })
  }
  const value = rows[0]![key]
  return typeof value === 'number' ? value : NaN
}

function oneNamed<Named>(
  all: readonly Named[], nameOf: (one: Named) => string, wanted: string, field: string,
): Named {
  const found = all.find((one) => nameOf(one) === wanted)
  if (found) return found
  const names = all.map(nameOf)
  throw new InputError({ field, problem: `found ${shown(wanted)}${nearest(wanted, names)}`, allowed: names.join(', ') })
}

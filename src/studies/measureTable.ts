import type { FactorValue } from './condition.js'
import type { Study } from './study.js'
import type { EndedTrial } from './studyResult.js'

/** A column of the table of measures. */
export interface MeasureColumn {
  readonly name: string
  readonly kind: 'text' | 'whole number' | 'number'
  /** 1 for a number without one; empty for texts. */
  readonly unit: string
  readonly meaning: string
}

/** All numbers of a study, one row a trial, with what its columns are. */
export interface MeasureTable {
  readonly columns: readonly MeasureColumn[]
  readonly rows: readonly Readonly<Record<string, FactorValue>>[]
}

/** The table of the trials that have ended, in their order. */
export function measureTable({ conditions, measures }: Study, ended: readonly EndedTrial[]): MeasureTable {
  const factorsOf = new Map(conditions.map(({ name, factors }) => [name, factors]))
  return {
    columns: [
      { name: 'trial', kind: 'text', unit: '', meaning: 'identity digest of the trial: the name of its file in trials' },
      { name: 'condition', kind: 'text', unit: '', meaning: 'name of the condition' },
      ...Object.keys(conditions[0]!.factors).map((name): MeasureColumn => {
        const isNumber = conditions.every(({ factors }) => typeof factors[name] === 'number')
        return {
          name, kind: isNumber ? 'number' : 'text', unit: isNumber ? '1' : '',
          meaning: 'factor: what the study varies, as its file sets it',
        }
      }),
      { name: 'seed', kind: 'whole number', unit: '1', meaning: 'seed of the trial, the unit of replication' },
      ...measures.map(({ name, unit, meaning }): MeasureColumn => ({ name, kind: 'number', unit, meaning })),
    ],
    rows: ended.map(({ id, condition, seed, measures: numbers }) =>
      ({ trial: id, condition, ...factorsOf.get(condition), seed, ...numbers })),
  }
}

import { InputError } from '../errors/inputError.js'
import type { Level } from '../levels/levelMemory.js'
import { demandMeasured, measured, numberGrammar, parseRecallMeasure, type RecallMeasure } from './recallMeasure.js'
import type { Expectation, RecallResult } from './recallResult.js'

/** A claim about a result that the user states, such as `errorSettled@0.15 <= 0.02`. */
export interface StatedExpectation {
  readonly statement: string
  readonly measure: RecallMeasure
  readonly comparison: '<=' | '>='
  readonly bound: number
}

const grammar = new RegExp(String.raw`^([^<>]*)(<=|>=)\s*(-?${numberGrammar})\s*$`)
const shapeOfMeasure = new RegExp(String.raw`^\s*\w+\s*(?:@\s*${numberGrammar})?\s*$`)

const sourceOf = (statement: string): string => `--expect ${JSON.stringify(statement)}`

/** Reads `measure@noise <= bound` or `measure >= bound`. Throws an InputError that says what is allowed. */
export function parseExpectation(statement: string): StatedExpectation {
  const source = sourceOf(statement)
  const [, measure, comparison, bound] = grammar.exec(statement) ?? []
  if (measure === undefined || !shapeOfMeasure.test(measure)) {
    throw new InputError({
      source, problem: 'cannot be read',
      allowed: '"measure@noise <= number" or ">=", for example "errorSettled@0.15 <= 0.02"',
    })
  }
  return {
    statement: statement.trim(), measure: parseRecallMeasure(measure, { source }),
    comparison: comparison as '<=' | '>=', bound: Number(bound),
  }
}

/** Throws an InputError where a run at a level with these noise levels would not measure what is stated. */
export function checkMeasured({ statement, measure }: StatedExpectation, level: Level, noises: readonly number[]): void {
  demandMeasured(measure, level, noises, { source: sourceOf(statement) })
}

/** Whether a result, which must have the measure (`checkMeasured`), holds what was stated. */
export function checkExpectation(stated: StatedExpectation, result: Omit<RecallResult, 'expectations'>): Expectation {
  const found = measured(stated.measure, result)
  const holds = stated.comparison === '<=' ? found <= stated.bound : found >= stated.bound
  return { statement: stated.statement, found, holds }
}

import { InputError, nearest } from '../errors/inputError.js'
import type { Level } from '../levels/levelMemory.js'
import type { Expectation, RecallAtNoise, RecallResult } from './recallResult.js'

/** A claim about a result that the user states, such as `errorSettled@0.15 <= 0.02`. */
export interface StatedExpectation {
  readonly statement: string
  readonly measure: string
  readonly noise?: number
  readonly comparison: '<=' | '>='
  readonly bound: number
}

const atNoise = [
  'errorAfterOne', 'errorSettled', 'cosineAfterOne', 'cosineSettled', 'reads', 'settled', 'recognised',
] as const
const overall = ['beta', 'betaRSquared', 'activeFraction'] as const
const known = [...atNoise.map((name) => `${name}@noise`), ...overall]

const number = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const grammar = new RegExp(String.raw`^\s*(\w+)\s*(?:@\s*(${number}))?\s*(<=|>=)\s*(-?${number})\s*$`)

const sourceOf = (statement: string): string => `--expect ${JSON.stringify(statement)}`

/** Reads `measure@noise <= bound` or `measure >= bound`. Throws an InputError that says what is allowed. */
export function parseExpectation(statement: string): StatedExpectation {
  const source = sourceOf(statement)
  const parts = grammar.exec(statement)
  if (!parts) {
    throw new InputError({
      source, problem: 'cannot be read',
      allowed: '"measure@noise <= number" or ">=", for example "errorSettled@0.15 <= 0.02"',
    })
  }
  const [, measure, noise, comparison, bound] = parts as unknown as
    [string, string, string | undefined, '<=' | '>=', string]
  const needsNoise = (atNoise as readonly string[]).includes(measure)
  if (!needsNoise && !(overall as readonly string[]).includes(measure)) {
    const problem = `unknown measure "${measure}"${nearest(measure, [...atNoise, ...overall])}`
    throw new InputError({ source, problem, allowed: known.join(', ') })
  }
  if (needsNoise && noise === undefined) {
    throw new InputError({ source, problem: `${measure} needs a noise level`, allowed: `${measure}@0.15` })
  }
  if (!needsNoise && noise !== undefined) {
    throw new InputError({ source, problem: `${measure} takes no noise level`, allowed: measure })
  }
  return {
    statement: statement.trim(), measure, comparison, bound: Number(bound),
    ...(noise !== undefined && { noise: Number(noise) }),
  }
}

/** Throws an InputError where a run at a level with these noise levels would not measure what is stated. */
export function checkMeasured(
  { statement, measure, noise }: StatedExpectation, level: Level, noises: readonly number[],
): void {
  const source = sourceOf(statement)
  if (measure === 'activeFraction' && level === 'attention') {
    throw new InputError({
      source, problem: 'level attention has no active fraction', allowed: 'level circuit or sdm, or another measure',
    })
  }
  if (noise !== undefined && !noises.includes(noise)) {
    throw new InputError({
      source, problem: `noise ${noise} is not run`,
      allowed: `${noises.join(', ')} (--set experiment.noise=[…] changes them)`,
    })
  }
}

/** Whether a result, which must have the measure (`checkMeasured`), holds what was stated. */
export function checkExpectation(stated: StatedExpectation, result: Omit<RecallResult, 'expectations'>): Expectation {
  const found = measured(stated, result)
  const holds = stated.comparison === '<=' ? found <= stated.bound : found >= stated.bound
  return { statement: stated.statement, found, holds }
}

function measured({ measure, noise }: StatedExpectation, result: Omit<RecallResult, 'expectations'>): number {
  if (measure === 'beta') return result.beta.measured.mean
  if (measure === 'betaRSquared') return result.beta.rSquared.mean
  if (measure === 'activeFraction') return result.activeFraction!.measured.mean
  const row = result.recall.find((candidate) => candidate.noise === noise)!
  return row[measure as (typeof atNoise)[number] & keyof RecallAtNoise].mean
}

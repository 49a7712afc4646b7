import { InputError, nearest } from '../errors/inputError.js'
import type { Expectation, RecallAtNoise, RecallResult } from './recallResult.js'

/** A claim about a result that the user states, such as `errorSettled@0.15 <= 0.02`. */
export interface StatedExpectation {
  readonly statement: string
  readonly measure: string
  readonly noise?: number
  readonly comparison: '<=' | '>='
  readonly bound: number
}

const atNoise = ['errorAfterOne', 'errorSettled', 'cosineAfterOne', 'cosineSettled', 'reads', 'settled', 'recognised'] as const
const overall = ['beta', 'betaRSquared', 'activeFraction'] as const

/** Reads `measure@noise <= bound` or `measure >= bound`. Throws an InputError that says what is allowed. */
export function parseExpectation(statement: string): StatedExpectation {
  const parts = /^\s*(\w+)\s*(?:@\s*([\d.]+))?\s*(<=|>=)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(statement)
  const source = `--expect ${JSON.stringify(statement)}`
  if (!parts) throw new InputError({ source, problem: 'cannot be read', allowed: '"measure@noise <= number", for example "errorSettled@0.15 <= 0.02"' })
  const [, measure, noise, comparison, bound] = parts as unknown as [string, string, string | undefined, '<=' | '>=', string]
  const needsNoise = (atNoise as readonly string[]).includes(measure)
  if (!needsNoise && !(overall as readonly string[]).includes(measure)) {
    const known = [...atNoise.map((name) => `${name}@noise`), ...overall]
    throw new InputError({ source, problem: `unknown measure "${measure}"${nearest(measure, [...atNoise, ...overall])}`, allowed: known.join(', ') })
  }
  if (needsNoise !== (noise !== undefined)) {
    throw new InputError({ source, problem: needsNoise ? `${measure} needs a noise level` : `${measure} takes no noise level`, allowed: needsNoise ? `${measure}@0.15` : measure })
  }
  return { statement: statement.trim(), measure, comparison, bound: Number(bound), ...(noise !== undefined && { noise: Number(noise) }) }
}

/** Whether a result holds what was stated. Throws an InputError where the result does not have the measure. */
export function checkExpectation(stated: StatedExpectation, result: Omit<RecallResult, 'expectations'>): Expectation {
  const found = measured(stated, result)
  const holds = stated.comparison === '<=' ? found <= stated.bound : found >= stated.bound
  return { statement: stated.statement, found, holds }
}

function measured({ statement, measure, noise }: StatedExpectation, result: Omit<RecallResult, 'expectations'>): number {
  const source = `--expect ${JSON.stringify(statement)}`
  if (measure === 'beta') return result.beta.measured.mean
  if (measure === 'betaRSquared') return result.beta.rSquared.mean
  if (measure === 'activeFraction') {
    if (result.activeFraction) return result.activeFraction.measured.mean
    throw new InputError({ source, problem: 'level attention has no active fraction' })
  }
  const row = result.recall.find((candidate) => candidate.noise === noise)
  if (!row) {
    throw new InputError({ source, problem: `noise ${noise} was not run`, allowed: result.recall.map((candidate) => candidate.noise).join(', ') })
  }
  return row[measure as (typeof atNoise)[number] & keyof RecallAtNoise].mean
}

import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Claim, Samples } from './claim.js'

const kinds = ['difference', 'equivalence', 'slope', 'rank-correlation', 'correlation', 'fit', 'ordering']
const tests = ['permutation', 't', 'rank']
const directions = ['more', 'less', 'either']

/**
 * Throws an InputError that names the field where a claim is none or compares something with itself, two have one id, or
 * (with samples) a condition or measure is not among them, or a sample has a seed twice or a value that is not finite.
 */
export function checkClaims(claims: readonly Claim[], samples?: Samples): void {
  const ids = new Set<string>()
  claims.forEach((claim, index) => {
    const at = `claims.${index}`
    if (ids.has(claim.id)) {
      throw new InputError({ field: `${at}.id`, problem: `found ${shown(claim.id)} twice`, allowed: 'each id once' })
    }
    ids.add(claim.id)
    checkClaim(claim, at)
    if (samples) for (const condition of conditionsOf(claim)) checkCondition(claim, condition, samples, at)
  })
}

/** The conditions that a claim speaks of. */
export function conditionsOf(claim: Claim): string[] {
  switch (claim.kind) {
    case 'difference': return typeof claim.from === 'string' ? [claim.of, claim.from] : [claim.of]
    case 'equivalence': return typeof claim.to === 'string' ? [claim.of, claim.to] : [claim.of]
    case 'correlation': return [claim.of]
    case 'ordering': return [...claim.conditions]
    default: return claim.over.map(({ condition }) => condition)
  }
}

function checkClaim(claim: Claim, at: string): void {
  const demand = (field: string, value: unknown, right: boolean, allowed: string): void => {
    if (!right) throw new InputError({ field: `${at}.${field}`, problem: `found ${shown(value)}`, allowed })
  }
  demand('kind', claim.kind, kinds.includes(claim.kind), kinds.join(', '))
  demand('test', claim.test, claim.test === undefined || tests.includes(claim.test), tests.join(', '))
  const { alpha = 0.05 } = claim
  demand('alpha', alpha, alpha > 0 && alpha < 1, 'a number between 0 and 1')
  if ('direction' in claim) {
    demand('direction', claim.direction, directions.includes(claim.direction), directions.join(', '))
  }
  if (claim.kind === 'equivalence') demand('margin', claim.margin, positive(claim.margin), 'more than 0')
  else demand('smallestEffect', claim.smallestEffect, positive(claim.smallestEffect), 'more than 0')
  if (claim.kind === 'rank-correlation' || claim.kind === 'correlation') {
    demand('smallestEffect', claim.smallestEffect, claim.smallestEffect < 1, 'less than 1')
  }
  if (claim.kind === 'fit') {
    demand('least', claim.least, Number.isFinite(claim.least) && claim.least < 1, 'less than 1')
    demand('about', claim.about, ['line', 'prediction'].includes(claim.about), 'line, prediction')
    const rest = claim.smallestEffect <= 1 - claim.least + 1e-12
    demand('smallestEffect', claim.smallestEffect, rest, `at most 1 less "least" (${claim.least}), for R² is at most 1`)
  }
  if (claim.kind === 'ordering') {
    demand('conditions', claim.conditions, claim.conditions.length >= 2, 'at least 2 conditions')
  }
  const compared = conditionsOf(claim)
  const twice = compared.find((condition, index) => compared.indexOf(condition) !== index)
  demand(placesOfConditions[claim.kind], twice, twice === undefined, 'each condition once')
  if (claim.kind === 'correlation') demand('with', claim.with, claim.with !== claim.measure, 'another measure')
  if ('over' in claim) {
    const places = new Set(claim.over.map(({ x }) => x))
    const least = claim.kind === 'fit' ? 3 : 2
    const enough = places.size >= least && [...places].every(Number.isFinite)
    demand('over', claim.over, enough, `at least ${least} different finite x`)
  }
}

/** The field in which a condition stands that a claim names twice. */
const placesOfConditions: Readonly<Record<Claim['kind'], string>> = {
  'difference': 'from', 'equivalence': 'to', 'correlation': 'of', 'ordering': 'conditions', 'slope': 'over',
  'rank-correlation': 'over', 'fit': 'over',
}

const positive = (value: unknown): boolean => typeof value === 'number' && value > 0 && Number.isFinite(value)

function checkCondition(claim: Claim, condition: string, samples: Samples, at: string): void {
  const measures = Object.hasOwn(samples, condition) ? samples[condition] : undefined
  if (measures === undefined) {
    const problem = `found no condition ${shown(condition)}${nearest(condition, Object.keys(samples))}`
    throw new InputError({ field: at, problem, allowed: Object.keys(samples).join(', ') })
  }
  checkSample(claim.measure, condition, measures, `${at}.measure`)
  if (claim.kind === 'correlation') checkSample(claim.with, condition, measures, `${at}.with`)
}

function checkSample(measure: string, condition: string, measures: Samples[string], at: string): void {
  const values = Object.hasOwn(measures, measure) ? measures[measure] : undefined
  if (values === undefined) {
    const known = Object.keys(measures)
    const problem = `found no measure ${shown(measure)} in condition ${shown(condition)}`
      + nearest(measure, known)
    throw new InputError({ field: at, problem, allowed: known.join(', ') })
  }
  const field = `samples.${condition}.${measure}`
  const seeds = new Set<number | string>()
  for (const { seed, value } of values) {
    if (seeds.has(seed)) throw new InputError({ field, problem: `found seed ${shown(seed)} twice` })
    seeds.add(seed)
    if (Number.isFinite(value)) continue
    throw new InputError({ field, problem: `found ${value} for seed ${shown(seed)}`, allowed: 'a finite number' })
  }
}

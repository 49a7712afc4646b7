import { checkClaims } from '../analysis/claims/checkClaims.js'
import type { Claim, Placed } from '../analysis/claims/claim.js'
import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import type { ClaimFile } from './claimSchema.js'
import type { Condition } from './condition.js'
import type { Measure } from './measure.js'
import type { StudyFile } from './studySchema.js'

/**
 * The claims of a study about its conditions, at the study's alpha unless they have their own. Throws an InputError for
 * a measure or a condition that it lacks.
 */
export function readClaims(
  { claims: files, alpha }: Pick<StudyFile, 'claims' | 'alpha'>, conditions: readonly Condition[],
  measures: readonly Measure[],
): Claim[] {
  const claims = files.map((file, index) =>
    readClaim({ ...file, alpha: file.alpha ?? alpha }, `claims.${index}`, conditions, measures))
  checkClaims(claims)
  return claims
}

function readClaim(
  file: ClaimFile & { alpha: number }, field: string, conditions: readonly Condition[], measures: readonly Measure[],
): Claim {
  const measured = (wanted: string, part: string) => {
    const found = measures.find(({ name }) => name === wanted)
    if (found) return found
    throw unknown(`${field}.${part}`, 'measure', wanted, measures.map(({ name }) => name))
  }
  const measure = measured(file.measure, 'measure')
  const names = conditions.map(({ name }) => name)
  const demand = (name: string | number, part: string) => {
    if (typeof name === 'string' && !names.includes(name)) throw unknown(`${field}.${part}`, 'condition', name, names)
  }
  const unit = measure.unit === '1' ? {} : { unit: measure.unit }
  switch (file.kind) {
    case 'difference':
      demand(file.of, 'of')
      demand(file.from, 'from')
      return { ...file, ...unit }
    case 'equivalence':
      demand(file.of, 'of')
      demand(file.to, 'to')
      return { ...file, ...unit }
    case 'correlation':
      demand(file.of, 'of')
      measured(file.with, 'with')
      return { ...file, ...unit }
    case 'ordering':
      file.conditions.forEach((name, index) => demand(name, `conditions.${index}`))
      return { ...file, ...unit }
    default: {
      const { where, over, ...claim } = file
      if (typeof over !== 'string') over.forEach(({ condition }, index) => demand(condition, `over.${index}.condition`))
      const placed = typeof over === 'string' ? alongFactor(over, where ?? {}, conditions, field) : over
      return { ...claim, ...unit, over: placed }
    }
  }
}

/** The conditions along a factor, each at its value. */
function alongFactor(
  factor: string, where: Condition['factors'], conditions: readonly Condition[], field: string,
): Placed[] {
  const factors = Object.keys(conditions[0]!.factors)
  for (const [part, name] of [['over', factor], ...Object.keys(where).map((key) => ['where', key])] as [string, string][]) {
    if (!factors.includes(name)) throw unknown(`${field}.${part}`, 'factor', name, factors)
  }
  const chosen = conditions.filter(({ factors: own }) => Object.entries(where).every(([name, value]) => own[name] === value))
  const placed = chosen.map(({ name, factors: own }) => {
    const x = own[factor]
    if (typeof x === 'number') return { condition: name, x }
    throw new InputError({ field: `${field}.over`, problem: `"${factor}" is ${shown(x)}`, allowed: 'a factor of numbers' })
  })
  const places = new Set(placed.map(({ x }) => x))
  if (places.size >= 2 && places.size === placed.length) return placed
  throw new InputError({
    field: `${field}.over`,
    problem: `${placed.length} conditions at ${places.size} values of "${factor}"`,
    allowed: 'two conditions or more, one at each value; "where" chooses among them',
  })
}

const unknown = (field: string, kind: string, found: string, known: readonly string[]): InputError => new InputError({
  field, problem: `there is no ${kind} ${shown(found)}${nearest(found, known)}`, allowed: known.join('; '),
})

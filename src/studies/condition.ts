import { InputError } from '../errors/inputError.js'
import { numberRow } from './numberRow.js'

export type FactorValue = number | string

/** The value of each factor. */
export type Factors = Readonly<Record<string, FactorValue>>

/** One setting of the factors that a study varies. */
export interface Condition {
  /** `inhibition=2, claws=4`; `all` where nothing is varied. */
  readonly name: string
  readonly factors: Factors
}

/** What a study file varies: every combination of values, given or by expressions, or a list of settings. */
export type ConditionsFile = Readonly<Record<string, readonly FactorValue[] | string>> | readonly Factors[]

const conditionsMax = 10_000

/** The conditions of a study, the last factor varying fastest. Throws an InputError that names the field. */
export function expandConditions(given: ConditionsFile, levels: readonly string[]): Condition[] {
  const points = isList(given) ? checkedList(given) : grid(given)
  const atLevels = levels.length <= 1 ? points
    : levels.flatMap((level) => points.map((factors): Factors => ({ level, ...factors })))
  const conditions = atLevels.map((factors) => ({ name: nameOf(factors), factors }))
  const names = conditions.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return conditions
  throw new InputError({ field: 'conditions', problem: `found ${twice} twice`, allowed: 'each condition once' })
}

const isList = (given: ConditionsFile): given is readonly Factors[] => Array.isArray(given)

const nameOf = (factors: Factors): string =>
  Object.entries(factors).map(([name, value]) => `${name}=${value}`).join(', ') || 'all'

function grid(given: Exclude<ConditionsFile, readonly Factors[]>): Factors[] {
  let points: Factors[] = [{}]
  for (const [factor, values] of Object.entries(given)) {
    const row = typeof values === 'string' ? numberRow(values, `conditions.${factor}`) : values
    if (points.length * row.length > conditionsMax) {
      const problem = `found more than ${conditionsMax} combinations`
      throw new InputError({ field: 'conditions', problem, allowed: `at most ${conditionsMax}` })
    }
    points = points.flatMap((point) => row.map((value): Factors => ({ ...point, [factor]: value })))
  }
  return points
}

function checkedList(list: readonly Factors[]): readonly Factors[] {
  const wanted = Object.keys(list[0] ?? {})
  for (const [index, point] of list.entries()) {
    const odd = Object.keys(point).find((factor) => !wanted.includes(factor))
      ?? wanted.find((factor) => !Object.hasOwn(point, factor))
    if (odd === undefined) continue
    throw new InputError({
      field: `conditions.${index}`, problem: `"${odd}" is not in every condition`,
      allowed: `the factors of the first one: ${wanted.join(', ')}`,
    })
  }
  return list
}

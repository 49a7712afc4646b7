import { InputError, nearest } from '../errors/inputError.js'
import type { Factors } from './condition.js'

const place = /\{([A-Za-z][\w-]*)\}/g

/**
 * A JSON value in which `{factor}` in a text stands for the value of that factor; a text that is nothing else becomes
 * the value itself. Throws an InputError for the name of no factor.
 */
export function filled<Value>(value: Value, factors: Factors, field: string): Value {
  return fill(value, factors, field) as Value
}

function fill(value: unknown, factors: Factors, field: string): unknown {
  if (typeof value === 'string') {
    const whole = /^\{([A-Za-z][\w-]*)\}$/.exec(value)
    if (whole) return factorAt(whole[1]!, factors, field)
    return value.replace(place, (_, name: string) => String(factorAt(name, factors, field)))
  }
  if (Array.isArray(value)) return value.map((part, index) => fill(part, factors, `${field}.${index}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, factors, `${field}.${key}`)]))
}

function factorAt(name: string, factors: Factors, field: string) {
  if (Object.hasOwn(factors, name)) return factors[name]!
  const names = Object.keys(factors)
  throw new InputError({
    field, problem: `"{${name}}" names no factor of the conditions${nearest(name, names)}`,
    allowed: names.length === 0 ? 'none, for the study varies nothing' : names.map((known) => `{${known}}`).join(', '),
  })
}

/** The factors that stand in the texts of a JSON value. */
export const factorsIn = (value: unknown): Set<string> =>
  new Set([...JSON.stringify(value).matchAll(place)].map(([, name]) => name!))

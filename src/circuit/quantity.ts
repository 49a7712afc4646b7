import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { dimensionName, evaluate, parseExpression, type Scope } from './expression.js'

/** What a field must be: a plain number, or a physical quantity in the unit that its readers get it in. */
export type Dimension = 'number' | 'time' | 'frequency' | 'potential' | 'length' | 'speed'

const wanted: Readonly<Record<Dimension, { readonly about: string; readonly example: string }>> = {
  number: { about: 'a plain number', example: '3' },
  time: { about: 'a time', example: '"10 ms"' },
  frequency: { about: 'a frequency', example: '"20 Hz"' },
  potential: { about: 'a potential', example: '"-55 mV"' },
  length: { about: 'a length', example: '"300 um"' },
  speed: { about: 'a speed', example: '"0.3 m/s"' },
}

/**
 * Parses an expression once, to be computed for several scopes: the function that it gives returns ms, 1/ms, mV, um,
 * um/ms or a plain number. Both throw an InputError without source that names `field`, what was found and what is allowed.
 */
export function parseQuantity(
  expression: string | number, dimension: Dimension, field: string,
): (scope: Scope) => number {
  const { about, example } = wanted[dimension]
  const fail = (problem: string, allowed = `${about}, for example ${example}`): never => {
    throw new InputError({ field, problem: `found ${shown(expression)}: ${problem}`, allowed })
  }
  const tree = parseExpression(String(expression), fail)
  return (scope) => {
    const measure = evaluate(tree, scope, fail)
    if (dimensionName(measure) !== about) fail(dimensionName(measure))
    if (!Number.isFinite(measure.value)) fail('not finite')
    return measure.value
  }
}

/** The value of an expression such as `"10 ms"`, `"15 mV / (threshold - 0.5)"` or `3`; see `parseQuantity`. */
export const readQuantity = (
  expression: string | number, dimension: Dimension, field: string, scope: Scope,
): number => parseQuantity(expression, dimension, field)(scope)

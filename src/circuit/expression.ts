import type { MathNode } from 'mathjs'
import { nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { exp } from '../kernels/reference/exp.js'
import { parse } from './mathjs.js'
import { readUnit, usualUnits, type Measure, type Powers } from './unit.js'

/** The numbers that an expression may name: `{ bits: 256, granule: 50000 }`. */
export type Scope = Readonly<Record<string, number>>

/** Throws an error of the caller's about what is wrong in an expression. `allowed` is given where it is known here. */
export type Fail = (problem: string, allowed?: string) => never

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  ceil: Math.ceil, floor: Math.floor, round: Math.round, sqrt: Math.sqrt, min: Math.min, max: Math.max,
  exp,
}
const ofSeveral = ['min', 'max']
const lengthMax = 200

/** What an expression may be made of. */
export const grammar =
  `numbers, units, names, + - * /, brackets and the functions ${Object.keys(functions).join(', ')}`

/**
 * The tree of an expression such as `15 mV / (threshold - 0.5)`, parsed by mathjs. It is only ever walked by
 * `evaluate`, which knows an allow-list of node kinds and functions, so that a file cannot run code.
 */
export function parseExpression(text: string, fail: Fail): MathNode {
  if (text.length > lengthMax) return fail(`${text.length} characters`, `at most ${lengthMax} characters`)
  if (text.trim() === '') return fail('empty')
  try {
    return parse(text.replaceAll('−', '-').replace(/[µμ]/g, 'u'))
  } catch (error) {
    const rest = text.slice(((error as { char?: number }).char ?? 1) - 1)
    return fail(rest === '' ? 'ends too early' : `cannot be read from ${shown(rest)} on`)
  }
}

/** The value of an expression's tree. Additions need equal dimensions; functions take plain numbers. */
export function evaluate(node: MathNode, scope: Scope, fail: Fail): Measure {
  const inner = (child: MathNode) => evaluate(child, scope, fail)
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as MathNode & { value: unknown }
      return typeof value === 'number' ? plain(value) : fail(`${shown(value)} is no number`, grammar)
    }
    case 'ParenthesisNode':
      return inner((node as MathNode & { content: MathNode }).content)
    case 'SymbolNode':
      return symbol((node as MathNode & { name: string }).name, scope, fail)
    case 'OperatorNode': {
      const { op, args } = node as MathNode & { op: string; args: MathNode[] }
      return operate(op, args.map(inner), fail)
    }
    case 'FunctionNode': {
      const { fn, args } = node as MathNode & { fn: MathNode & { name?: string }; args: MathNode[] }
      return call(fn.type === 'SymbolNode' ? fn.name! : fn.toString(), args, inner, fail)
    }
    default:
      return fail('more than arithmetic', grammar)
  }
}

const plain = (value: number): Measure => ({ value, powers: [0, 0, 0] })
const isPlain = ({ powers }: Measure): boolean => powers.every((power) => power === 0)

function symbol(name: string, scope: Scope, fail: Fail): Measure {
  if (Object.hasOwn(scope, name)) return plain(scope[name]!)
  const found = readUnit(name)
  if (found) return found
  const names = Object.keys(scope)
  const known = names.length > 0 ? ` (names here: ${names.join(', ')})` : ''
  const suggestion = nearest(name, [...names, ...usualUnits])
  return fail(
    `${shown(name)} is no name known here and no unit of time, frequency, potential or length${suggestion}${known}`)
}

function call(name: string, args: readonly MathNode[], inner: (child: MathNode) => Measure, fail: Fail): Measure {
  const apply = Object.hasOwn(functions, name) ? functions[name]! : undefined
  if (!apply) return fail(`no function ${shown(name)}`, grammar)
  const values = args.map(inner)
  if (values.length !== 1 && !(ofSeveral.includes(name) && values.length > 1)) {
    return fail(`${name} of ${values.length} numbers`, ofSeveral.includes(name) ? 'one or more' : 'one')
  }
  if (!values.every(isPlain)) return fail(`${name} takes plain numbers`)
  return plain(apply(...values.map(({ value }) => value)))
}

function operate(operator: string, values: readonly Measure[], fail: Fail): Measure {
  const [left, right] = values
  if (left && !right && (operator === '-' || operator === '+')) {
    return { ...left, value: operator === '-' ? -left.value : left.value }
  }
  if (!left || !right) return fail(`no operator ${operator}`, grammar)
  switch (operator) {
    case '*':
      return { value: left.value * right.value, powers: combined(left, right, 1) }
    case '/':
      return { value: left.value / right.value, powers: combined(left, right, -1) }
    case '+':
    case '-':
      if (left.powers.some((power, base) => power !== right.powers[base])) {
        return fail(`${dimensionName(left)} and ${dimensionName(right)} cannot be added`)
      }
      return { ...left, value: operator === '+' ? left.value + right.value : left.value - right.value }
    default:
      return fail(`no operator ${operator}`, grammar)
  }
}

/** The powers of a product (`sign` 1) or a quotient (−1). */
const combined = ({ powers: [time, potential, length] }: Measure, { powers }: Measure, sign: 1 | -1): Powers =>
  [time + sign * powers[0], potential + sign * powers[1], length + sign * powers[2]]

/** What a measure measures, for messages: `a time`. */
export function dimensionName({ powers: [time, potential, length] }: Measure): string {
  const names: Readonly<Record<string, string>> = {
    '0,0,0': 'a plain number', '1,0,0': 'a time', '-1,0,0': 'a frequency', '0,1,0': 'a potential', '0,0,1': 'a length',
    '-1,0,1': 'a speed',
  }
  return names[`${time},${potential},${length}`]
    ?? `a quantity in ms^${time} mV^${potential}${length === 0 ? '' : ` um^${length}`}`
}

import { parse, unit, type MathNode } from 'mathjs'
import { InputError, nearest } from '../errors/inputError.js'

/** What a field must be: a plain number, or a physical quantity, read in the unit named. */
export type Dimension = 'number' | 'time' | 'potential'

const dimensions: Record<Dimension, { exponents: Exponents; about: string; example: string }> = {
  number: { exponents: [0, 0], about: 'a plain number', example: '3' },
  time: { exponents: [1, 0], about: 'a time', example: '"10 ms"' },
  potential: { exponents: [0, 1], about: 'a potential', example: '"-55 mV"' },
}

/** Powers of milliseconds and of millivolts. */
type Exponents = readonly [time: number, potential: number]
interface Value { readonly value: number; readonly exponents: Exponents }

const functions: Record<string, (...values: number[]) => number> = {
  ceil: Math.ceil, floor: Math.floor, round: Math.round, sqrt: Math.sqrt, min: Math.min, max: Math.max,
}
const expressionLengthMax = 200

/**
 * The value of an expression such as `"10 ms"`, `"15 mV / (threshold - 0.5)"` or `3`, in ms, mV or as a plain number.
 * mathjs parses; the tree is walked with an allow-list (numbers, + − × ÷, brackets, units of time, frequency and potential,
 * `scope`'s names and ceil, floor, round, sqrt, min, max), so a file cannot run code.
 * Throws an InputError without source that names `field`, what was found and what is allowed.
 */
export function readQuantity(
  expression: string | number, dimension: Dimension, field: string, scope: Readonly<Record<string, number>>,
): number {
  const wanted = dimensions[dimension]
  const found = JSON.stringify(expression)
  const allowed = `${wanted.about}, for example ${wanted.example}`
  const fail = (problem: string, right = allowed): never => {
    throw new InputError({ field, problem, allowed: right })
  }
  if (typeof expression === 'string' && expression.length > expressionLengthMax) {
    fail(`found an expression of ${expression.length} characters`, `at most ${expressionLengthMax} characters`)
  }
  let tree: MathNode
  try {
    tree = parse(String(expression))
  } catch (error) {
    return fail(`found ${found}, which cannot be read (${(error as Error).message})`)
  }
  const { value, exponents } = evaluate(tree, scope, (problem) => fail(`found ${found}: ${problem}`))
  if (exponents[0] !== wanted.exponents[0] || exponents[1] !== wanted.exponents[1]) {
    fail(`found ${found}, ${nameOf(exponents)}`)
  }
  if (!Number.isFinite(value)) fail(`found ${found}, which is not finite`)
  return value
}

function evaluate(node: MathNode, scope: Readonly<Record<string, number>>, fail: (problem: string) => never): Value {
  const inner = (child: MathNode) => evaluate(child, scope, fail)
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as MathNode & { value: unknown }
      return typeof value === 'number' ? plain(value) : fail(`${String(value)} is not a number`)
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
      const name = fn.name ?? ''
      const apply = Object.hasOwn(functions, name) ? functions[name]! : undefined
      if (!apply) return fail(`function ${name} is not known; functions are ${Object.keys(functions).join(', ')}`)
      const values = args.map(inner)
      if (values.some((value) => !isPlain(value))) return fail(`${name} takes plain numbers`)
      return plain(apply(...values.map(({ value }) => value)))
    }
    default:
      return fail(`${node.type.replace('Node', '').toLowerCase()} expressions are not allowed`)
  }
}

const plain = (value: number): Value => ({ value, exponents: [0, 0] })
const isPlain = ({ exponents }: Value): boolean => exponents[0] === 0 && exponents[1] === 0

function symbol(name: string, scope: Readonly<Record<string, number>>, fail: (problem: string) => never): Value {
  if (Object.hasOwn(scope, name)) return plain(scope[name]!)
  const known = Object.keys(scope)
  const quantity = readUnit(name)
  if (!quantity) {
    return fail(`"${name}" is neither a unit nor a known name${nearest(name, known)} (names here: ${known.join(', ')})`)
  }
  if (quantity.equalBase(unit('s'))) return { value: quantity.toNumber('ms'), exponents: [1, 0] }
  if (quantity.equalBase(unit('Hz'))) return { value: quantity.toNumber('Hz') / 1000, exponents: [-1, 0] }
  if (quantity.equalBase(unit('V'))) return { value: quantity.toNumber('mV'), exponents: [0, 1] }
  return fail(`the unit ${name} is no unit of time, frequency or potential`)
}

function readUnit(name: string) {
  try {
    return unit(1, name)
  } catch {
    return undefined
  }
}

function operate(operator: string, values: Value[], fail: (problem: string) => never): Value {
  const [left, right] = values
  if (left && !right && (operator === '-' || operator === '+')) {
    return { ...left, value: operator === '-' ? -left.value : left.value }
  }
  if (!left || !right) return fail(`the operator ${operator} is not allowed here`)
  const [time, potential] = left.exponents
  switch (operator) {
    case '*':
      return { value: left.value * right.value, exponents: [time + right.exponents[0], potential + right.exponents[1]] }
    case '/':
      return { value: left.value / right.value, exponents: [time - right.exponents[0], potential - right.exponents[1]] }
    case '+':
    case '-':
      if (time !== right.exponents[0] || potential !== right.exponents[1]) {
        return fail(`${nameOf(left.exponents)} and ${nameOf(right.exponents)} cannot be added`)
      }
      return { ...left, value: operator === '+' ? left.value + right.value : left.value - right.value }
    default:
      return fail(`the operator ${operator} is not allowed; operators are + - * /`)
  }
}

function nameOf(exponents: Exponents): string {
  const known = Object.values(dimensions).find(({ exponents: [time, potential] }) => time === exponents[0] && potential === exponents[1])
  if (known) return known.about
  return exponents[0] === -1 && exponents[1] === 0 ? 'a frequency' : `a quantity in ms^${exponents[0]} mV^${exponents[1]}`
}

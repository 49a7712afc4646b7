import type { MathNode } from 'mathjs'
import { evaluate, parseExpression, type Fail } from '../circuit/expression.js'
import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { exp } from '../kernels/reference/exp.js'

const valuesMax = 1000

/** A row of numbers from its two ends, and how many there are or how far they are apart. */
type Row = (from: number, to: number, third: number, fail: Fail) => number[]

const rows: Readonly<Record<string, Row>> = {
  linspace: (from, to, count, fail) => fractions(count, fail).map((share) => from + share * (to - from)),
  logspace: (from, to, count, fail) =>
    fractions(count, fail).map((share) => exp((from + share * (to - from)) * Math.LN10)),
  range: (from, to, step, fail) => {
    const count = Math.floor((to - from) / step + 1e-9) + 1
    if (!(step !== 0 && count >= 1)) return fail(`no numbers from ${from} to ${to} in steps of ${step}`)
    return countTo(count, fail).map((index) => from + index * step)
  },
}

export const rowGrammar = 'linspace(from, to, count), logspace(exponent, exponent, count), range(from, to, step) or '
  + 'round(one of these)'

/**
 * The numbers of an expression: `linspace(0, 1, 11)`, `logspace(3, 5, 9)` (from 10³ to 10⁵), `range(2, 12, 2)`, or
 * `round(…)` of one. Both ends are among them. Numbers are rounded to 12 digits, so that 0.3 is 0.3. Throws an
 * InputError for anything else: an expression is walked by an allow-list and never run.
 */
export function numberRow(text: string, field: string): number[] {
  const fail: Fail = (problem, allowed) => {
    throw new InputError({ field, problem: `found ${shown(text)}: ${problem}`, allowed: allowed ?? rowGrammar })
  }
  const values = rowOf(parseExpression(text, fail), fail).map((value) => Number(value.toPrecision(12)))
  const wrong = values.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) return fail(`gives ${wrong}`, 'finite numbers')
  return values
}

function rowOf(node: MathNode, fail: Fail): number[] {
  const { fn, args } = node as MathNode & { fn?: { name?: string }; args?: MathNode[] }
  const name = node.type === 'FunctionNode' ? fn?.name ?? '' : ''
  if (name === 'round' && args?.length === 1) return rowOf(args[0]!, fail).map(Math.round)
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined
  if (!row || !args) return fail('is no row of numbers', rowGrammar)
  if (args.length !== 3) return fail(`${name} of ${args.length} numbers`, rowGrammar)
  const [from, to, third] = args.map((argument) => plainNumber(argument, fail)) as [number, number, number]
  return row(from, to, third, fail)
}

function plainNumber(node: MathNode, fail: Fail): number {
  const { value, powers } = evaluate(node, {}, fail)
  return powers.every((power) => power === 0) ? value : fail('a quantity with a unit', 'plain numbers')
}

/** `count` fractions from 0 to 1; of a single one, 0. */
const fractions = (count: number, fail: Fail): number[] =>
  countTo(count, fail).map((index) => (count === 1 ? 0 : index / (count - 1)))

function countTo(count: number, fail: Fail): number[] {
  if (!Number.isInteger(count) || count < 1 || count > valuesMax) {
    return fail(`${count} numbers`, `1 to ${valuesMax} numbers`)
  }
  return Array.from({ length: count }, (_, index) => index)
}

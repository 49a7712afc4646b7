import test from 'ava'
import * as fc from 'fast-check'
import { dimensionName, evaluate, parseExpression } from '../../src/circuit/expression.js'
import { exp } from '../../src/kernels/reference/exp.js'

const scope = { bits: 256, granule: 50_000 }
class Refused extends Error {}
const fail = (problem: string, allowed?: string): never => {
  throw new Refused(allowed === undefined ? problem : `${problem}; ${allowed}`)
}
const value = (text: string) => evaluate(parseExpression(text, fail), scope, fail)
const problemOf = (text: string): string => {
  try {
    value(text)
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
  return 'no problem'
}

for (const [text, number, powers] of [
  ['3', 3, [0, 0, 0]],
  ['-3', -3, [0, 0, 0]],
  ['+3', 3, [0, 0, 0]],
  ['1e-3', 0.001, [0, 0, 0]],
  ['2 * bits', 512, [0, 0, 0]],
  ['bits - 2 * 3 / 6', 255, [0, 0, 0]],
  ['(bits - 2) * 3', 762, [0, 0, 0]],
  ['5 %', 0.05, [0, 0, 0]],
  ['10 ms', 10, [1, 0, 0]],
  ['0.01 s', 10, [1, 0, 0]],
  ['10 µs', 0.01, [1, 0, 0]],
  ['10 μs', 0.01, [1, 0, 0]],
  ['−55 mV', -55, [0, 1, 0]],
  ['15 mV / (bits - 0.5)', 15 / 255.5, [0, 1, 0]],
  ['15 mV / bits * 2', 30 / 256, [0, 1, 0]],
  ['1 / 20 Hz', 1 / 20 * 0.001, [-1, 0, 0]],
  ['1 / (20 Hz)', 50, [1, 0, 0]],
  ['10 ms * 20 Hz', 0.2, [0, 0, 0]],
  ['1 mV / 16', 0.0625, [0, 1, 0]],
  ['1 ms + 1 s', 1001, [1, 0, 0]],
  ['ceil(granule / 1001)', 50, [0, 0, 0]],
  ['floor(2.7) + round(2.5)', 5, [0, 0, 0]],
  ['sqrt(granule * 2) + min(3, 1, 2) + max(3)', Math.sqrt(100_000) + 4, [0, 0, 0]],
  ['1 ms * 1 ms', 1, [2, 0, 0]],
  ['exp(0)', 1, [0, 0, 0]],
] as const) {
  test(`${text} is ${number}`, (t) => {
    t.deepEqual(value(text), { value: number, powers })
  })
}

const grammar = 'numbers, units, names, + - * /, brackets and the functions ceil, floor, round, sqrt, min, max, exp'
for (const [text, problem] of [
  ['', 'empty'],
  ['  ', 'empty'],
  ['1 +', 'ends too early'],
  ['(1', 'ends too early'],
  ['1,5 ms', 'cannot be read from ",5 ms" on'],
  ['10 000', 'cannot be read from "000" on'],
  ['1 § 2', 'cannot be read from "§ 2" on'],
  ['granul',
    '"granul" is no name known here and no unit of time, frequency, potential or length, did you mean "granule"? (names '
    + 'here: bits, granule)'],
  ['10 msec',
    '"msec" is no name known here and no unit of time, frequency, potential or length, did you mean "ms"? (names here: '
    + 'bits, granule)'],
  ['stellate',
    '"stellate" is no name known here and no unit of time, frequency, potential or length (names here: bits, granule)'],
  ['3 kg', '"kg" is no name known here and no unit of time, frequency, potential or length (names here: bits, granule)'],
  ['1 ms + 1', 'a time and a plain number cannot be added'],
  ['1 mV - 1 ms', 'a potential and a time cannot be added'],
  ['1 ms * 1 ms + 1', 'a quantity in ms^2 mV^0 and a plain number cannot be added'],
  ['ceil(2 ms)', 'ceil takes plain numbers'],
  ['ceil(1, 2)', 'ceil of 2 numbers; one'],
  ['exp(2 ms)', 'exp takes plain numbers'],
  ['min()', 'min of 0 numbers; one or more'],
  ['2 ^ 3', `no operator ^; ${grammar}`],
  ['3!', `no operator !; ${grammar}`],
  ['5 mod 2', `no operator mod; ${grammar}`],
  ['1 to 2', `no operator to; ${grammar}`],
  ['1 and 2', `no operator and; ${grammar}`],
  ['2 > 1', `no operator >; ${grammar}`],
  ['true', `true is no number; ${grammar}`],
  ['null', `null is no number; ${grammar}`],
  ['undefined', `undefined is no number; ${grammar}`],
  ['"3"', `"3" is no number; ${grammar}`],
  ['# a comment', `undefined is no number; ${grammar}`],
] as const) {
  test(`${text === '' ? 'nothing' : text} is refused: ${problem.slice(0, 60)}`, (t) => {
    t.is(problemOf(text), problem)
  })
}

for (const [text, problem] of [
  ['import("fs")', `no function "import"; ${grammar}`],
  ['evaluate("1")', `no function "evaluate"; ${grammar}`],
  ['parse("1")', `no function "parse"; ${grammar}`],
  ['createUnit("x")', `no function "createUnit"; ${grammar}`],
  ['constructor(1)', `no function "constructor"; ${grammar}`],
  ['toString()', `no function "toString"; ${grammar}`],
  ['bits.min(1)', `no function "bits.min"; ${grammar}`],
  ['bits.constructor', `more than arithmetic; ${grammar}`],
  ['bits["constructor"]', `more than arithmetic; ${grammar}`],
  ['f(x) = x', `more than arithmetic; ${grammar}`],
  ['bits = 3', `more than arithmetic; ${grammar}`],
  ['bits.x = 3', `more than arithmetic; ${grammar}`],
  ['1; 2', `more than arithmetic; ${grammar}`],
  ['[1, 2]', `more than arithmetic; ${grammar}`],
  ['{a: 1}', `more than arithmetic; ${grammar}`],
  ['1:3', `more than arithmetic; ${grammar}`],
  ['bits ? 1 : 2', `more than arithmetic; ${grammar}`],
] as const) {
  test(`an expression cannot run code: ${text}`, (t) => {
    t.is(problemOf(text), problem)
  })
}

for (const name of ['constructor', '__proto__', 'toString', 'pi', 'e', 'i', 'Infinity1', 'ans']) {
  test(`${name} is no name that an expression knows by itself`, (t) => {
    t.regex(problemOf(name), /^"\w+" is no name known here and no unit of time, frequency, potential or length/)
  })
}

test('an expression may nest as deep as 200 characters allow, and be no longer', (t) => {
  t.is(value(`${'('.repeat(99)}1${')'.repeat(99)}`).value, 1)
  t.is(value(`${'-'.repeat(199)}1`).value, -1)
  t.is(value(`${'sqrt('.repeat(33)}1${')'.repeat(33)}`).value, 1)
  t.is(problemOf('1'.repeat(201)), '201 characters; at most 200 characters')
})

test('exp is the exact one of the kernels, which is the same on every machine', (t) => {
  t.deepEqual(value('15 mV * exp(-2 ms / 7 ms)'), { value: 15 * exp(-2 / 7), powers: [0, 1, 0] })
  t.true(Math.abs(exp(-2 / 7) - Math.exp(-2 / 7)) < 1e-15)
})

test('whatever a text is, it is a measure or refused, and nothing else is thrown', (t) => {
  const words = fc.constantFrom(
    '1', '2.5', ' ', '(', ')', '+', '-', '*', '/', '^', '%', '!', ',', ';', '=', '.', ':', '"', "'", '[', ']', '{', '}',
    '#', 'ms', 'mV', 'Hz', 'bits', 'granule', 'sqrt', 'min', 'function', 'import', '__proto__', 'to', 'in', '->', '\n')
  const text = fc.oneof(fc.string(), fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')))
  fc.assert(fc.property(text, (candidate) => {
    const problem = problemOf(candidate)
    t.is(typeof problem, 'string')
  }), { seed: 1, numRuns: 2000 })
})

test('dimensions have names', (t) => {
  t.is(dimensionName({ value: 1, powers: [0, 0, 0] }), 'a plain number')
  t.is(dimensionName({ value: 1, powers: [1, 0, 0] }), 'a time')
  t.is(dimensionName({ value: 1, powers: [-1, 0, 0] }), 'a frequency')
  t.is(dimensionName({ value: 1, powers: [0, 1, 0] }), 'a potential')
  t.is(dimensionName({ value: 1, powers: [-2, 1, 0] }), 'a quantity in ms^-2 mV^1')
})

import test from 'ava'
import { exp } from '../../../src/kernels/reference/exp.js'
import { assembly, draws, many } from '../both.js'
import { expErrorUlp } from '../preciseMath.js'

const uniform = (seed: number, count: number, low: number, high: number): number[] =>
  many(count, draws(seed), (word) => low + (high - low) * (word / 2 ** 32))

const ordinary = [...uniform(1, 3000, -745, 709.78), ...uniform(2, 3000, -1, 1), ...uniform(3, 1000, -40, 40)]
const nearBoundaries = [-5, -2, -1, 0, 1, 2, 5].flatMap((k) =>
  uniform(4, 100, -1e-6, 1e-6).map((offset) => (k + 0.5) * Math.LN2 + offset))
const subnormal = uniform(5, 2000, -745.13, -708.39)
const tiny = uniform(6, 300, -60, 60).map((exponent) => Math.sign(exponent) * 2 ** -Math.abs(exponent))

test('exp is off by less than one unit in the last place', (t) => {
  const errors = [...ordinary, ...nearBoundaries, ...subnormal, ...tiny].map((x) => expErrorUlp(x, exp(x)))
  const worst = errors.reduce((most, error) => Math.max(most, error))
  t.log(`worst error ${worst.toFixed(4)} ulp`)
  t.true(worst < 1)
  t.true(worst >= 0.4, 'a worst error below half a unit would mean that the comparison is broken')
})

test('exp of special arguments is what IEEE 754 recommends', (t) => {
  t.is(exp(0), 1)
  t.is(exp(-0), 1)
  t.is(exp(Infinity), Infinity)
  t.is(exp(-Infinity), 0)
  t.is(exp(NaN), NaN)
  t.is(exp(709.782712893384), 1.7976931348622732e308)
  t.is(exp(709.7827128933841), Infinity)
  t.is(exp(1e308), Infinity)
  t.is(exp(-745.1332191019411), 5e-324)
  t.is(exp(-745.1332191019412), 0)
  t.is(exp(-1e308), 0)
  t.is(exp(5e-324), 1)
})

test('exp rises with its argument', (t) => {
  const falls = Array.from({ length: 14000 }, (_, step) => (step - 7000) / 10).filter((x) => !(exp(x) < exp(x + 0.1)))
  t.deepEqual(falls, [])
})

test('exp in WebAssembly and in TypeScript have the same bits', (t) => {
  const special = [0, -0, 5e-324, Infinity, -Infinity, NaN, 709.782712893384, 709.7827128933841, 710, 711,
    -745.2, -746, -747]
  const differing = [...ordinary, ...nearBoundaries, ...subnormal, ...tiny, ...special]
    .filter((x) => !Object.is(assembly.exp(x), exp(x)))
  t.deepEqual(differing, [])
})

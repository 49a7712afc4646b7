import test from 'ava'
import { log } from '../../../src/kernels/reference/log.js'
import { assembly, draws, many } from '../both.js'
import { logErrorUlp } from '../preciseMath.js'

const view = new DataView(new ArrayBuffer(8))

/** Positive floats whose bits are uniform, so that every exponent comes up, subnormal ones included. */
function anyExponent(seed: number, count: number): number[] {
  const uint32 = draws(seed)
  return Array.from({ length: count }, () => {
    view.setUint32(0, uint32() % 0x7ff00000)
    view.setUint32(4, uint32())
    return view.getFloat64(0)
  })
}

const ordinary = anyExponent(1, 3000)
const nearOne = many(3000, draws(2), (word) => 0.5 + 1.5 * (word / 2 ** 32))
const atOne = Array.from({ length: 200 }, (_, step) => 1 + (step - 100) * 2 ** -52).filter((x) => x !== 1)
const atRootTwo = Array.from({ length: 400 }, (_, step) => (Math.SQRT2 + (step - 200) * 2 ** -52) / (1 + (step & 1)))
const subnormal = many(1000, draws(3), (word) => (word + 1) * 5e-324)
const all = [...ordinary, ...nearOne, ...atOne, ...atRootTwo, ...subnormal]

test('log is off by less than one unit in the last place', (t) => {
  const worst = all.map((x) => logErrorUlp(x, log(x))).reduce((most, error) => Math.max(most, error))
  t.log(`worst error ${worst.toFixed(4)} ulp`)
  t.true(worst < 1)
  t.true(worst >= 0.4, 'a worst error below half a unit would mean that the comparison is broken')
})

test('log of special arguments is what IEEE 754 recommends', (t) => {
  t.is(log(1), 0)
  t.is(log(0), -Infinity)
  t.is(log(-0), -Infinity)
  t.is(log(-1), NaN)
  t.is(log(-5e-324), NaN)
  t.is(log(-Infinity), NaN)
  t.is(log(NaN), NaN)
  t.is(log(Infinity), Infinity)
  t.is(log(2), 0.6931471805599453)
  t.is(log(5e-324), -744.4400719213812)
  t.is(log(Number.MAX_VALUE), 709.782712893384)
})

test('log in WebAssembly and in TypeScript have the same bits', (t) => {
  const special = [0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, 2.2250738585072014e-308, Number.MAX_VALUE,
    Math.SQRT2]
  t.deepEqual([...all, ...special].filter((x) => !Object.is(assembly.log(x), log(x))), [])
})

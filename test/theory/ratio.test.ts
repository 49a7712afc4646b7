import test from 'ava'
import * as fc from 'fast-check'
import { binomial } from '../../src/theory/binomial.js'
import { logRatio, ratio } from '../../src/theory/ratio.js'

test('the ratio of numbers is what division gives', (t) => {
  const whole = fc.bigInt({ min: 1n, max: 1n << 53n })
  const law = fc.property(fc.bigInt({ min: 0n, max: 1n << 53n }), whole, (numerator, denominator) => {
    t.is(ratio(numerator, denominator), Number(numerator) / Number(denominator))
  })
  fc.assert(law, { seed: 1, numRuns: 1000 })
})

test('a common factor beyond the range of numbers changes nothing', (t) => {
  const whole = fc.bigInt({ min: 1n, max: 1n << 53n })
  const law = fc.property(whole, whole, fc.integer({ min: 1000, max: 4096 }), (numerator, denominator, shift) => {
    const factor = (1n << BigInt(shift)) + 1n
    t.is(ratio(numerator * factor, denominator * factor), Number(numerator) / Number(denominator))
  })
  fc.assert(law, { seed: 1, numRuns: 200 })
})

test('no number is nearer to the quotient', (t) => {
  const whole = fc.bigInt({ min: 1n, max: 1n << 200n })
  const law = fc.property(whole, whole, (numerator, denominator) => {
    const found = ratio(numerator, denominator)
    const miss = distance(found, numerator, denominator)
    t.true(miss <= distance(neighbour(found, 1n), numerator, denominator))
    t.true(miss <= distance(neighbour(found, -1n), numerator, denominator))
  })
  fc.assert(law, { seed: 1, numRuns: 500 })
})

test('ties go to the even number, also when a far digit breaks them', (t) => {
  const one = 1n << 53n
  t.is(ratio(one + 1n, one), 1)
  t.is(ratio(one + 3n, one), 1 + 2 * Number.EPSILON)
  t.is(ratio(((one + 1n) << 1000n) + 1n, one << 1000n), 1 + Number.EPSILON)
  t.is(ratio(((one + 3n) << 1000n) - 1n, one << 1000n), 1 + Number.EPSILON)
})

test('the ends of the range: subnormal numbers, 0 and infinity', (t) => {
  t.is(ratio(1n, 1n << 1022n), 2.2250738585072014e-308)
  t.is(ratio((1n << 53n) - 1n, 1n << 1075n), 2.2250738585072014e-308)
  t.is(ratio(5n, 1n << 1074n), 5 * Number.MIN_VALUE)
  t.is(ratio(1n, 1n << 1075n), 0)
  t.is(ratio(3n, 1n << 1076n), Number.MIN_VALUE)
  t.is(ratio((((1n << 53n) + 1n) << 1000n) + 1n, 1n << 2074n), 2 * 2.2250738585072014e-308 + 2 * Number.MIN_VALUE)
  t.is(ratio(0n, 7n), 0)
  t.is(ratio(((1n << 53n) - 1n) << 971n, 1n), Number.MAX_VALUE)
  t.is(ratio(1n << 1024n, 1n), Infinity)
  t.is(ratio(1n << 5000n, 1n << 3976n), Infinity)
})

test('sums of binomials over 2^n keep their precision at n = 4096', (t) => {
  const all = 1n << 4096n
  t.is(ratio(all / 2n, all), 0.5)
  // Stirling: C(n, n/2)/2^n = √(2/(πn))·(1 − 1/(4n) + 1/(32n²) + …)
  const central = Math.sqrt(2 / (Math.PI * 4096)) * (1 - 1 / (4 * 4096) + 1 / (32 * 4096 ** 2))
  t.true(Math.abs(ratio(binomial(4096, 2048), all) / central - 1) < 1e-12)
})

test('the logarithm of a ratio is that of the ratio, and goes on where the ratio is out of range', (t) => {
  t.is(logRatio(3n, 7n), Math.log(3 / 7))
  t.is(logRatio(0n, 5n), -Infinity)
  for (const bits of [1100, 4096, 20_000]) {
    t.true(Math.abs(logRatio(3n, 1n << BigInt(bits)) / (Math.log(3) - bits * Math.LN2) - 1) < 1e-15)
    t.true(Math.abs(logRatio(3n << BigInt(bits), 5n) / (Math.log(3 / 5) + bits * Math.LN2) - 1) < 1e-15)
  }
  // Next to 1 the distance from it keeps its digits.
  t.is(logRatio((1n << 50n) + 1n, 1n << 50n), Math.log(1 + 2 ** -50))
  t.throws(() => logRatio(-1n, 2n), { instanceOf: RangeError })
})

test('negative numerators and denominators that are not positive are refused', (t) => {
  t.throws(() => ratio(-1n, 2n), { instanceOf: RangeError })
  t.throws(() => ratio(1n, 0n), { instanceOf: RangeError })
})

/** |x − numerator/denominator| in units of 2^−300/denominator, for x with at most 300 binary places. */
function distance(x: number, numerator: bigint, denominator: bigint): bigint {
  const miss = BigInt(x * 2 ** 300) * denominator - (numerator << 300n)
  return miss < 0n ? -miss : miss
}

/** The next number above (+1) or below (−1) a positive one. */
function neighbour(x: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setBigUint64(0, view.getBigUint64(0) + step)
  return view.getFloat64(0)
}

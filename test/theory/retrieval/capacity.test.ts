import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import {
  activationOfBestRatio, asymptoticCapacity, capacity, patternsHeld, ratioForWord,
} from '../../../src/theory/retrieval/capacity.js'

test('the most patterns held, by Eq. 27, have their known values', (t) => {
  const golden = [
    [1000, 1e6, 0.99, '4.263771', '2.181957e-4', '4.81327e+4'], [1000, 1e6, 0.5, '3.197589', '1.77535e-4', '8.9356e+4'],
    [1000, 1e6, 0.999, '', '', '3.7912e+4'], [64, 2 ** 64, 0.5, '2.298313', '1.979931e-13', '3.492e+18'],
    [64, 2 ** 64, 0.99, '3.603428', '2.672112e-13', '1.421e+18'], [64, 1e6, 0.99, '', '1.933e-4', '6.9e+4'],
    [64, 1e5, 0.99, '', '9.36e-4', '6.1e+3'], [100, 1e4, 0.99, '', '4.92e-3', '4.2e+2'],
  ] as const
  for (const [bits, locations, right, z, p, patterns] of golden) {
    const ratio = ratioForWord(bits, right)
    const best = capacity(locations, ratio)
    if (z !== '') t.is(ratio.toFixed(6), z)
    if (p !== '') t.is(best.activationProbability.toExponential(p.indexOf('e') - 2), p)
    t.is(best.patterns.toExponential(patterns.indexOf('e') - 2), patterns)
  }
  t.is(capacity(1e6, ratioForWord(1000, 0.99)).patterns.toFixed(1), '48132.7')
})

test('the published single-bit search: z = 2.33, r = 10^6 and 10^9', (t) => {
  const { activationProbability, patterns } = capacity(1e6, 2.33)
  t.is(activationProbability.toExponential(5), '1.42264e-4')
  t.is(patterns.toFixed(2), '173656.57')
  // The best of their grid, slightly off the optimum.
  t.true(Math.abs(patternsHeld(1.4563e-4, 1e6, 2.33) - 173650.86) < 0.5)
  t.is(capacity(1e9, 2.33).activationProbability.toExponential(6), '1.397676e-6')
})

test('it is the positive root of −2r²p³ + 3rp²z² + z² = 0, as the paper writes it', (t) => {
  for (const [r, z] of [[1e4, 3.7], [1e6, 4.26], [1e9, 2.33]] as const) {
    const { activationProbability: p, patterns } = capacity(r, z)
    t.true(Math.abs((3 * r * p * p * z * z + z * z) / (2 * r * r * p ** 3) - 1) < 1e-12)
    const s = 2 * r ** 4 * z * z + r ** 3 * z ** 6 + 2 * Math.sqrt(r ** 8 * z ** 4 + r ** 7 * z ** 8)
    const paper = (z ** 4 / Math.cbrt(s) + Math.cbrt(s) / (r * r) + (z * z) / r) / 2
    t.true(Math.abs(p / paper - 1) < 1e-12)
    for (const factor of [0.9, 1.1]) t.true(patternsHeld(p * factor, r, z) < patterns)
  }
})

test('2^64 and far more locations stay in the range of numbers', (t) => {
  const { activationProbability, patterns } = capacity(1e149, 3)
  t.true(activationProbability > 0 && Number.isFinite(patterns))
})

test('p* = (2mr)^(−1/3) has its known values', (t) => {
  for (const [locations, patterns, p] of [
    [1e6, 1e4, '3.684031e-4'], [1e6, 1000, '7.937e-4'], [1e6, 100, '1.70998e-3'], [2 ** 64, 1024, '2.980232e-8'],
    [2 ** 64, 60_000, '7.67302e-9'], [1e5, 1024, '1.696511e-3'], [5000, 1024, '4.605039e-3'], [1e4, 100, '7.937e-3'],
  ] as const) {
    t.is(activationOfBestRatio(locations, patterns).toExponential(p.indexOf('e') - 2), p)
  }
})

test('Kanerva\'s asymptotic capacity is a tenth of the locations', (t) => {
  t.is(asymptoticCapacity(1, ratioForWord(1, 0.999)).toFixed(4), '0.1047')
  t.is(asymptoticCapacity(1, ratioForWord(1, 0.995)).toFixed(4), '0.1507')
})

test('the ratio for a word is right in both tails', (t) => {
  t.true(Math.abs(ratioForWord(1, 0.975) - 1.959963984540054) < 1e-13)
  t.true(Math.abs(ratioForWord(1, 0.025) + 1.959963984540054) < 1e-13)
  t.true(ratioForWord(1e6, 1 - 1e-12) > 8)
})

test('what cannot be is refused', (t) => {
  t.throws(() => ratioForWord(64, 1), { instanceOf: InputError, message: /^probability: found 1/ })
  t.throws(() => capacity(0, 3), { instanceOf: InputError, message: /^locations: found 0/ })
  t.throws(() => capacity(1e6, 0), { instanceOf: InputError, message: /^z: found 0/ })
  t.throws(() => activationOfBestRatio(0, 9), { instanceOf: InputError, message: /^locations: found 0/ })
})

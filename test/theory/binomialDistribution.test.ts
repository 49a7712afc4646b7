import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { binomial } from '../../src/theory/binomial.js'
import { binomialDistribution } from '../../src/theory/binomialDistribution.js'
import { ratio } from '../../src/theory/ratio.js'

test('the probabilities of fair coins are C(n, k)/2^n', (t) => {
  const { first, probabilities } = binomialDistribution(1000, 0.5)
  probabilities.forEach((probability, index) => {
    const exact = ratio(binomial(1000, first + index), 1n << 1000n)
    t.true(Math.abs(probability / exact - 1) < 1e-12)
  })
  const leftOut = ratio(binomial(1000, first - 1), 1n << 1000n)
  t.true(leftOut > 0 && leftOut < 1e-19)
})

test('mean and variance are those of the binomial distribution', (t) => {
  for (const [trials, probability] of [[50_000, 1 / 1024], [3, 0.9], [1_000_000, 1e-7], [20_000, 5 / 16]] as const) {
    const { first, probabilities } = binomialDistribution(trials, probability)
    const moment = (of: (k: number) => number) =>
      probabilities.reduce((sum, share, index) => sum + share * of(first + index), 0)
    const mean = trials * probability
    t.true(Math.abs(moment(() => 1) - 1) < 1e-12)
    t.true(Math.abs(moment((k) => k) / mean - 1) < 1e-11)
    t.true(Math.abs(moment((k) => (k - mean) ** 2) / (mean * (1 - probability)) - 1) < 1e-10)
  }
})

test('certain and empty cases hold one number', (t) => {
  t.deepEqual(binomialDistribution(7, 0), { first: 0, probabilities: Float64Array.of(1) })
  t.deepEqual(binomialDistribution(7, 1), { first: 7, probabilities: Float64Array.of(1) })
  t.deepEqual(binomialDistribution(0, 0.3), { first: 0, probabilities: Float64Array.of(1) })
})

test('what is no probability or no count is refused', (t) => {
  t.throws(() => binomialDistribution(7, 1.1), { instanceOf: InputError, message: /^probability: found 1.1/ })
  t.throws(() => binomialDistribution(7, NaN), { instanceOf: InputError })
  t.throws(() => binomialDistribution(-1, 0.5), { instanceOf: InputError, message: /^trials: found -1/ })
})

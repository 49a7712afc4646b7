import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { bootstrapMean } from '../../src/analysis/bootstrap.js'
import { stream } from '../../src/random/stream.js'

test('the same values and stream give the same interval, another stream a slightly different one', (t) => {
  const values = [0.31, 0.28, 0.4, 0.33, 0.25, 0.37, 0.3, 0.29, 0.35, 0.27]
  const first = bootstrapMean(values, stream(1, 'bootstrap'))
  t.deepEqual(bootstrapMean(values, stream(1, 'bootstrap')), first)
  const other = bootstrapMean(values, stream(2, 'bootstrap'))
  t.notDeepEqual(other, first)
  t.true(Math.abs(other.low - first.low) < 0.002 && Math.abs(other.high - first.high) < 0.002)
  t.is(first.mean, values.reduce((sum, value) => sum + value) / 10)
  t.deepEqual(first.values, values)
})

test('one value, and equal values, have an interval without width', (t) => {
  t.deepEqual(bootstrapMean([0.1], stream(1, 'one')), { mean: 0.1, low: 0.1, high: 0.1, values: [0.1] })
  const equal = [0.1, 0.1, 0.1]
  t.deepEqual(bootstrapMean(equal, stream(1, 'one')), { mean: 0.1, low: 0.1, high: 0.1, values: equal })
})

test('the bounds are the 2.5 % and 97.5 % points of all n^n resamples, within Monte Carlo error', (t) => {
  for (const values of [[0, 1, 3.7, 9.2], [0.1, 0.15, 0.4, 0.41, 2]]) {
    const all = everyResampledMean(values)
    const { low, high } = bootstrapMean(values, stream(1, 'enumeration'), 40_000)
    const below = (bound: number) => all.filter((mean) => mean < bound - 1e-9).length / all.length
    const atMost = (bound: number) => all.filter((mean) => mean <= bound + 1e-9).length / all.length
    const error = 4 * Math.sqrt((0.025 * 0.975) / 40_000)
    for (const [bound, level] of [[low, 0.025], [high, 0.975]] as const) {
      t.true(below(bound) <= level + error && atMost(bound) >= level - error, String(bound))
    }
  }
})

// A percentile interval of 20 values is known to cover less than 95 %: about 93 % of normal samples and 90 % of
// exponential ones. The bands are those figures ± 4 standard errors of 1000 trials.
const coverage: readonly [name: string, draw: (uniform: () => number) => number, centre: number, expected: number][] = [
  ['normal', (uniform) => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()), 0, 0.93],
  ['exponential', (uniform) => -Math.log(1 - uniform()), 1, 0.9],
]

for (const [name, draw, centre, expected] of coverage) {
  test(`the interval covers the mean of 20 ${name} values in ${100 * expected} % of trials, within 4 sigma`, (t) => {
    const samples = stream(1, `samples/${name}`)
    const resamples = stream(1, `resamples/${name}`)
    let covered = 0
    for (let trial = 0; trial < 1000; trial++) {
      const values = Array.from({ length: 20 }, () => draw(samples.next))
      const { low, high } = bootstrapMean(values, resamples, 400)
      if (low <= centre && centre <= high) covered++
    }
    const error = Math.sqrt((expected * (1 - expected)) / 1000)
    t.true(Math.abs(covered / 1000 - expected) < 4 * error, String(covered))
  })
}

test('no value, a value that is not finite and a count of resamples below 1 are refused', (t) => {
  t.throws(() => bootstrapMean([], stream(1, 'x')), { instanceOf: InputError, message: /^values: found none/ })
  t.throws(() => bootstrapMean([1, NaN], stream(1, 'x')), { instanceOf: InputError, message: /^values\[1\]: found/ })
  t.throws(() => bootstrapMean([1, 2], stream(1, 'x'), 0), { instanceOf: InputError, message: /^resamples: found 0/ })
})

function everyResampledMean(values: readonly number[]): number[] {
  const sums = values.reduce<number[]>((partial) => partial.flatMap((sum) => values.map((value) => sum + value)), [0])
  return sums.map((sum) => sum / values.length)
}

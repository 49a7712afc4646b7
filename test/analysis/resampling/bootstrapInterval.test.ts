import test from 'ava'
import { bcaBounds, bootstrapInterval, type Groups } from '../../../src/analysis/resampling/bootstrapInterval.js'
import { bootstrapMean } from '../../../src/analysis/bootstrap.js'
import { meanOf } from '../../../src/analysis/mean.js'
import { stream } from '../../../src/random/stream.js'
import { reference } from '../reference.js'

const mean = ([values]: Groups<number>): number => meanOf(values!)
const difference = ([of, from]: Groups<number>): number => meanOf(of!) - (from ? meanOf(from) : 0)

const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9
test('BCa bounds of given resamples are those of SciPy, of one group and of two', (t) => {
  for (const { groups, resampled, interval } of reference.bca) {
    const leftOut = groups.map((group, index) => Float64Array.from(group, (_, place) =>
      difference(groups.map((other, which) => (which === index ? other.toSpliced(place, 1) : other)))))
    const bounds = bcaBounds(difference(groups), Float64Array.from(resampled), leftOut, 0.9)
    // The resamples were stored with 6 digits.
    bounds.forEach((bound, side) => t.true(Math.abs(bound - interval[side]!) < 2e-6, `${bound} ${interval[side]}`))
  }
})

test('percentile bounds of a mean are those of bootstrapMean', (t) => {
  const values = reference.bca[0]!.groups[0]!
  const { mean: estimate, low, high } = bootstrapMean(values, stream(1, 'mean'), 500)
  const options = { stream: stream(1, 'mean'), method: 'percentile', resamples: 500 } as const
  const found = bootstrapInterval([values], mean, options)
  t.is(found.estimate, estimate)
  // The tail (1 − 0.95)/2 is 0.025 but for rounding.
  t.true(Math.abs(found.low - low) < 1e-14 && Math.abs(found.high - high) < 1e-14)
})

test('a cluster is drawn as a whole: of clusters of equal values the interval is that of the clusters', (t) => {
  const values = [1, 5, 2, 8, 3, 9, 4]
  const clusters = values.map((value) => [value, value, value])
  const clustered = bootstrapInterval([clusters], ([drawn]) => meanOf(drawn!.flat()), { stream: stream(1, 'c'),
    resamples: 300 })
  const plain = bootstrapInterval([values], mean, { stream: stream(1, 'c'), resamples: 300 })
  t.true(close(clustered.low, plain.low) && close(clustered.high, plain.high))
})

// Of exponential values BCa is known to cover better than percentiles; the band is 4 standard errors of 400 trials.
test('intervals of the mean of 20 exponential values cover it in about 92 % of trials', (t) => {
  const samples = stream(1, 'samples')
  const resamples = stream(1, 'resamples')
  let covered = 0
  for (let trial = 0; trial < 400; trial++) {
    const values = Array.from({ length: 20 }, () => -Math.log(1 - samples.next()))
    const { low, high } = bootstrapInterval([values], mean, { stream: resamples, resamples: 300 })
    if (low <= 1 && 1 <= high) covered++
  }
  t.true(Math.abs(covered / 400 - 0.92) < 4 * Math.sqrt((0.92 * 0.08) / 400), String(covered))
})

test('equal values, and one value, have an interval without width', (t) => {
  for (const values of [[2, 2, 2], [2]]) {
    t.deepEqual(bootstrapInterval([values], mean, { stream: stream(1, 'equal'), resamples: 50 }), { estimate: 2,
      low: 2, high: 2 })
  }
})

test('empty groups and levels of 1 are refused', (t) => {
  t.throws(() => bootstrapInterval([[]], () => 0, { stream: stream(1, 'x') }),
    { message: /^groups\[0\]: found no unit/ })
  t.throws(() => bootstrapInterval([[1]], mean, { stream: stream(1, 'x'), level: 1 }), { message: /^level: found 1/ })
})

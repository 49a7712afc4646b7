import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { floorCorrected } from '../../../src/analysis/serial/floorCorrection.js'
import { meanLagCorrelation } from '../../../src/analysis/serial/meanLagCorrelation.js'
import { orderCurves, type OrderStatistic } from '../../../src/analysis/serial/orderStatistic.js'
import { orderTests } from '../../../src/analysis/serial/orderTest.js'
import { populationVectorCorrelation } from '../../../src/analysis/serial/populationVector.js'
import { trainingOrder } from '../../../src/analysis/serial/rates.js'
import { binomialTail } from '../../../src/analysis/distributions/tails.js'
import { stream } from '../../../src/random/stream.js'
import { close, smoothRates } from './syntheticRates.js'

const orders = (name = 'orders') => stream(1, name)

/** One curve of two lags: the stimuli in the first two places, with a minus. */
const places: OrderStatistic = {
  stimuli: 100, lags: 2, curves: 1,
  evaluate: (order, out) => out.set([-order[0]!, -order[1]!]),
}

test('threshold and adjusted p are those of the larger of two draws from 100 without replacement', (t) => {
  const permutations = 3999
  const [found] = orderTests(places, { stream: orders(), permutations })
  t.deepEqual([...found!.curve], [-0, -1])
  // P(one of two is 0) = 2/100, and P(one of two is 0 or 1) = 2·2/100 − 2/(100·99).
  for (const [lag, chance] of [[0, 0.02], [1, 0.04 - 2 / 9900]] as const) {
    t.true(Math.abs(found!.p[lag]! - chance) < 4 * Math.sqrt(chance / permutations), String(found!.p))
  }
  // P(one of two ≤ 1) = 0.0398 and P(one of two ≤ 2) = 0.0594: the 5 % point is −2, and both lags exceed it.
  t.is(found!.threshold, -2)
  t.is(found!.range, 2)
  t.true(close(found!.random.mean, [-49.5, -49.5], (4 * 28.87) / Math.sqrt(permutations)))
  t.true(close(found!.random.deviation, [28.87, 28.87], 1))
})

test('a lag exceeds the threshold exactly where its adjusted p is at most the level', (t) => {
  for (const permutations of [19, 99, 200, 250]) {
    for (const level of [0.05, 0.1]) {
      const rates = smoothRates(`level ${permutations}`, 3, 30, 2)
      const [{ curve, p, threshold }] = orderTests(
        meanLagCorrelation(rates, { lags: 10 }), { stream: orders(), permutations, level }) as [ReturnType<typeof orderTests>[0]]
      p.forEach((value, lag) => t.is(curve[lag]! > threshold, value <= level + 1e-12))
    }
  }
})

test('without order, 5 % of experiments find any, with cells that share what they answer to as well', (t) => {
  const experiments = 600
  for (const [name, statistic, shared] of [
    ['independent', meanLagCorrelation, 0], ['shared', meanLagCorrelation, 3], ['vectors', populationVectorCorrelation, 0],
  ] as const) {
    let found = 0
    for (let experiment = 0; experiment < experiments; experiment++) {
      const [common, ...own] = smoothRates(`${name} ${experiment}`, 6, 24, 1)
      const rates = own.map((row) => row.map((rate, stimulus) => rate + shared * common![stimulus]!))
      const options = { stream: orders(`${name} ${experiment}`), permutations: 99 }
      const [{ p }] = orderTests(statistic(rates, { lags: 8 }), options) as [ReturnType<typeof orderTests>[0]]
      if (Math.min(...p) <= 0.05) found++
    }
    // An exact binomial test of a rate of 0.05, two-sided at 10⁻⁴.
    const p = Math.min(binomialTail(found, experiments, 0.05), 1 - binomialTail(found + 1, experiments, 0.05))
    t.true(p > 5e-5, `${name}: ${found} of ${experiments}`)
  }
})

test('cells that average over w stimuli have a range of w − 1', (t) => {
  for (let width = 1; width <= 7; width++) {
    const rates = smoothRates(`range ${width}`, 57, 97, width)
    for (const statistic of [meanLagCorrelation, populationVectorCorrelation]) {
      const [found] = orderTests(statistic(rates), { stream: orders(), permutations: 200 })
      t.is(found!.range, width - 1)
    }
  }
})

test('on a ring the mean over random orders is −1/(P − 1)', (t) => {
  const [{ random }] = orderTests(
    meanLagCorrelation(smoothRates('ring', 5, 21, 2), { lags: 3, ring: true }),
    { stream: orders(), permutations: 2000 }) as [ReturnType<typeof orderTests>[0]]
  random.mean.forEach((mean, lag) => t.true(Math.abs(mean + 1 / 20) < (4 * random.deviation[lag]!) / Math.sqrt(2000)))
})

test('all curves see the same orders, and the same stream gives the same numbers', (t) => {
  const rates = smoothRates('same orders', 6, 30, 3)
  const options = { permutations: 50, floorLags: { first: 8, last: 12 } }
  const together = orderTests(
    meanLagCorrelation(rates, { samples: [[0, 1, 2], [3, 4, 5], [0, 1, 2]] }), { ...options, stream: orders() })
  t.deepEqual(together[0], together[2])
  const [alone] = orderTests(meanLagCorrelation(rates, { samples: [[3, 4, 5]] }), { ...options, stream: orders() })
  t.deepEqual(alone, together[1])
})

test('with lags of the floor, the curve and those of random orders are corrected, each for its own', (t) => {
  const rates = smoothRates('floor', 20, 60, 3)
  const statistic = meanLagCorrelation(rates, { lags: 30 })
  const floorLags = { first: 15, last: 30 }
  const [found] = orderTests(statistic, { stream: orders(), permutations: 200, lags: 6, floorLags })
  const { floor, curve, random } = found!.corrected!
  t.deepEqual({ floor, curve }, floorCorrected(orderCurves(statistic, trainingOrder(60))[0]!, floorLags))
  t.is(found!.p.length, 6)
  t.is(random.mean.length, 30)
  random.mean.slice(0, 6).forEach((mean, lag) =>
    t.true(Math.abs(mean) < Math.max(0.01, (5 * random.deviation[lag]!) / Math.sqrt(200)), String(mean)))
})

test('options that cannot be are refused', (t) => {
  const refused = (message: string, options: object) =>
    t.throws(() => orderTests(places, { stream: orders(), ...options }), { instanceOf: InputError, message })
  refused('lags: found 3; allowed: an integer from 1 to 2', { lags: 3 })
  refused('level: found 0; allowed: a number between 0 and 1', { level: 0 })
  refused('permutations: found 18; allowed: an integer of at least 19, for a level of 0.05', { permutations: 18 })
  refused('floorLags: found 1 to 3; allowed: 1 ≤ first ≤ last ≤ 2, the lags of the curve', { floorLags: { first: 1, last: 3 } })
})

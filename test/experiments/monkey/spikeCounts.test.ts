import test from 'ava'
import { poisson, spikeCountRates } from '../../../src/experiments/monkey/spikeCounts.js'
import { createKernels } from '../../../src/kernels/kernels.js'
import { normalDraws } from '../../../src/random/normalDraw.js'
import { stream } from '../../../src/random/stream.js'

const { log } = createKernels(0)

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length }
}

test('counts have the mean and the variance of Poisson counts, small ones and great ones', (t) => {
  for (const mean of [0.5, 5, 29, 31, 300]) {
    const draws = stream(1, `counts of ${mean}`)
    const normal = normalDraws(draws, log)
    const found = moments(Array.from({ length: 20_000 }, () => poisson(mean, draws, normal)))
    t.true(Math.abs(found.mean / mean - 1) < 0.03, `${mean}: ${found.mean}`)
    t.true(Math.abs(found.variance / mean - 1) < 0.06, `${mean}: ${found.variance}`)
  }
  const draws = stream(1, 'silence')
  t.is(poisson(0, draws, normalDraws(draws, log)), 0)
})

test('a gain of deviation σ adds σ²·(rate·delay)² to the variance of counts', (t) => {
  const [cell] = spikeCountRates([new Float64Array(5000).fill(20)], { delay: 2, trials: 4, gainDeviation: 0.3 }, stream(1, 'x'))
  const found = moments(cell!.flatMap((trials) => Array.from(trials, (rate) => 2 * rate)))
  t.true(Math.abs(found.mean - 40) < 0.5)
  t.true(Math.abs(found.variance / (40 + 0.09 * 1600) - 1) < 0.06, String(found.variance))
})

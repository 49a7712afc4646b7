import test from 'ava'
import { rates } from '../../src/report/rates.js'
import { assertGolden } from './golden.js'
import { syntheticResult } from './syntheticResult.js'

test('the rates are drawn as stored', async (t) => {
  await assertGolden(t, rates(syntheticResult())!)
})

test('without spikes there are no rates', (t) => {
  t.is(rates(syntheticResult('attention')), undefined)
})

test('where no cell fired there is nothing to draw, and one replicate has no interval', (t) => {
  const result = syntheticResult()
  const all = (mean: number) => ({ ...result, seeds: [1], rates: result.rates.map((rate) =>
    ({ ...rate, rateHz: { mean, low: mean, high: mean, values: [mean] } })) })
  t.is(rates(all(0)), undefined)
  t.regex(rates(all(1))!.caption, /without an interval/)
})

import test from 'ava'
import { rates } from '../../src/report/rates.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { assertGolden } from './golden.js'
import { syntheticResult } from './syntheticResult.js'

test('the rates are drawn as stored', async (t) => {
  await assertGolden(t, rates(syntheticResult())!)
})

test('without spikes there are no rates', (t) => {
  t.is(rates(syntheticResult('attention')), undefined)
})

test('populations that are all silent draw without a warning', async (t) => {
  const result = syntheticResult()
  const rateHz = { mean: 0, low: 0, high: 0, values: [0] }
  const figure = rates({ ...result, seeds: [1], rates: result.rates.map((rate) => ({ ...rate, rateHz })) })!
  t.deepEqual((await renderFigure(figure)).warnings, [])
  t.regex(figure.caption, /without an interval/)
})

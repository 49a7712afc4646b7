import test from 'ava'
import { movingAverageCorrelation } from '../../../src/analysis/serial/power.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { analysisOf, monkeyLike, syntheticMeasured } from './syntheticMeasured.js'

const spikes = (given: Parameters<typeof syntheticMeasured>[0]) => pooled(syntheticMeasured(given)).at(-1)!

test('curves are means over seeds, and those of a moving average are its own', (t) => {
  const one = spikes({ a: 0, width: [1, 1, 1] })
  const exact = movingAverageCorrelation([1, 1, 1], 12)
  exact.forEach((value, index) => t.true(Math.abs(one.curve[index]! - value) < 0.05, `${index}: ${one.curve[index]}`))
  const seeds = [1, 2].map((seed) => analysisOf([1, 1, 1], seed).order.samples[0]!)
  t.is(one.corrected[0], (seeds[0]!.meanCorrected[0]! + seeds[1]!.meanCorrected[0]!) / 2)
  t.deepEqual([one.range57, one.seeds, one.fraction], [2, 2, 1])
})

test('the verdict takes ranges, the fall of the curve, the fraction of cells, and the controls', (t) => {
  const like = spikes({ a: 0, ...monkeyLike })
  t.true(like.range57 >= 4 && like.range57 <= 6 && like.fraction > 0.25 && like.fraction < 0.8, JSON.stringify(like.verdict))
  t.is(like.verdict.indistinguishable, true)
  t.is(spikes({ a: 0, width: [1, 1] }).verdict.indistinguishable, false)
  t.is(spikes({ a: 0, ...monkeyLike, fresh: [1, 1] }).verdict.indistinguishable, false)
  t.is(spikes({ a: 0, ...monkeyLike, controls: 0 }).verdict.indistinguishable, undefined)
})

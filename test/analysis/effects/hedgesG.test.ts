import test from 'ava'
import { hedgesG, hedgesGOfOne, smallSampleFactor } from '../../../src/analysis/effects/hedgesG.js'
import { near, reference } from '../reference.js'

test("Hedges' g and its interval are those that SciPy's gamma function gives", (t) => {
  for (const { left, right, hedges } of reference.twoSamples) {
    const { estimate, low, high } = hedgesG(left, right)
    t.true([estimate, low, high].every((value, index) => near(value, hedges[index]!, 1e-9)), `${estimate} ${hedges}`)
  }
})

test('the factor is 1 − 3/(4m − 1) but for a thousandth, and 1/√π for 2 degrees of freedom', (t) => {
  for (const freedom of [5, 10, 40]) t.true(Math.abs(smallSampleFactor(freedom) - (1 - 3 / (4 * freedom - 1))) < 1.5e-3)
  t.true(near(smallSampleFactor(2), Math.sqrt(1 / Math.PI), 1e-13))
  t.is(smallSampleFactor(1), 0)
})

test('of one group: mean over deviation with its factor, 1/n + g²/2n of variance', (t) => {
  const { estimate, low, high } = hedgesGOfOne([1, 2, 3, 4, 5], 1)
  const expected = (smallSampleFactor(4) * 2) / Math.sqrt(2.5)
  t.true(near(estimate, expected, 1e-13))
  t.true(near(high - low, 2 * 1.959963984540054 * Math.sqrt(1 / 5 + expected ** 2 / 10), 1e-12))
})

test('a change of scale changes nothing, an exchange the sign, and what does not vary has none', (t) => {
  const { left, right } = reference.twoSamples[1]!
  t.true(near(hedgesG(left.map((value) => 8 * value), right.map((value) => 8 * value)).estimate, hedgesG(left,
    right).estimate))
  t.true(near(hedgesG(right, left).estimate, -hedgesG(left, right).estimate))
  t.deepEqual(hedgesG([1, 1], [2, 2]), { estimate: NaN, low: NaN, high: NaN })
})

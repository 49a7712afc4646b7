import test from 'ava'
import { createValueBins } from '../../../src/experiments/gpt2/valueBins.js'

const effect = (token: number, norm: number, weight: number) => ({ token, norm, weight, effect: norm * weight })

test('values are sorted by attention into half decades that hold their upper limit, the first token apart', (t) => {
  const bins = createValueBins()
  bins.add([effect(0, 2, 0.5), effect(1, 4, 0.1), effect(2, 8, 0.09)])
  bins.add([effect(0, 3, 1), effect(1, 6, 0.09), effect(2, 7, 0), effect(3, 9, 1e-8)])
  t.deepEqual(bins.bins().map(({ tokens, from, to, count, normMean, normGreatest, effectGreatest }) =>
    [tokens, Number(from.toPrecision(3)), Number(to.toPrecision(3)), count, normMean, normGreatest, effectGreatest]), [
    ['first token', 0.316, 1, 2, 2.5, 3, 3],
    ['other tokens', 0, 1e-8, 2, 8, 9, 9e-8],
    ['other tokens', 0.0316, 0.1, 3, 6, 8, 0.72],
  ])
})

test('95 % of the lengths lie within the interval', (t) => {
  const bins = createValueBins()
  bins.add(Array.from({ length: 201 }, (_, index) => effect(1, index, 0.5)))
  const [bin] = bins.bins()
  t.deepEqual([bin!.normLow, bin!.normHigh], [5, 195])
})

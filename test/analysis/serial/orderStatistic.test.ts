import test from 'ava'
import { orderCurves } from '../../../src/analysis/serial/orderStatistic.js'

test('curves are cut from what a statistic writes, curve by curve', (t) => {
  const statistic = {
    stimuli: 3, lags: 2, curves: 2,
    evaluate(order: Uint32Array, out: Float64Array) {
      out.set([order[0]!, order[1]!, order[2]!, 9])
    },
  }
  t.deepEqual(orderCurves(statistic, Uint32Array.of(2, 0, 1)), [Float64Array.of(2, 0), Float64Array.of(1, 9)])
})

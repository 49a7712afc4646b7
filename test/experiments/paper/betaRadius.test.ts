import test from 'ava'
import { betaRadius } from '../../../src/experiments/paper/betaRadius.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

const result = carriedOut(betaRadius, { bits: [64] })

test('every published β and radius comes out but where least squares is meant', (t) => {
  t.deepEqual(differing(result), [
    'β of the best capacity, n = 64, d = 5: least squares',
    'β of the best signal-to-noise ratio, n = 64, d = 11: least squares',
    'β of the best critical distance, n = 64, d = 15: least squares',
    'β of the nearest softmax, circles, n = 64, d = 5',
    'β of the nearest softmax, caps, n = 64, d = 5',
  ])
  t.is(result.comparison.length, 44)
})

test('the default radii at n = 64 are the odd ones from 5 to 27, with every convention', (t) => {
  const rows = rowsOf(result, 'betas')
  t.deepEqual(rows.map(({ radius }) => radius), [5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27])
  const row = rows.find(({ radius }) => radius === 11)!
  t.deepEqual(['leastSquares', 'paper', 'even', 'wholeSupport', 'nearestSoftmax', 'caps', 'analytic'].map((key) =>
    Number(row[key]).toFixed(3)),
    ['14.412', '15.853', '14.564', '19.340', '18.814', '19.582', '6.891'])
})

import test from 'ava'
import { exponentialApproximation } from '../../../src/experiments/paper/exponentialApproximation.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

test('published slopes and errors come out; the count of summands and the range of the law do not', (t) => {
  t.deepEqual(differing(carriedOut(exponentialApproximation)), [
    'β by the paper\'s convention, n = 1000, d = 384', 'span of the number of outer summands over d_v = 1 … 500',
    'range of the exponential law',
  ])
})

test('β depends on the window, and the law fails up to 2d', (t) => {
  const windows = rowsOf(carriedOut(exponentialApproximation), 'windows')
  t.deepEqual(windows.map(({ beta }) => Number(beta).toFixed(3)),
    ['7.079', '5.833', '5.268', '5.953', '7.221', '18.181'])
  t.is(Number(windows.at(-1)!['rSquared']).toFixed(3), '0.681')
})

test('at n = 64 the largest summand keeps the slope and Eq. 21 loses more than half of it', (t) => {
  for (const [radius, fitted, summand, analytic] of [[11, '14.41', '14.53', '6.891'],
    [15, '9.436', '9.53', '4.516']] as const) {
    const betas = rowsOf(carriedOut(exponentialApproximation, { bits: 64, radius }), 'betas').map(({ beta }) =>
      Number(beta))
    t.is(betas[0]!.toPrecision(4), fitted)
    t.is(betas[1]!.toFixed(2), summand)
    t.is(betas[6]!.toFixed(3), analytic)
  }
})

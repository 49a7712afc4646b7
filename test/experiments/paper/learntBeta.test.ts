import test from 'ava'
import { learntBeta } from '../../../src/experiments/paper/learntBeta.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

test('the published range stands between the best critical distance and the best capacity', (t) => {
  const result = carriedOut(learntBeta)
  t.true(differing(result).every((quantity) => quantity.includes('least squares')))
  t.is(result.comparison.filter(({ agrees }) => agrees).length, 6)
  const all = rowsOf(result, 'learnt').at(-1)!
  t.deepEqual([all['radiusOfMost'], all['radiusOfMean'], all['radiusOfLeast']], [6.5, 10.4, 14.3])
})

test('values of one\'s own are summarised, and counted against the best radii', (t) => {
  const result = carriedOut(learntBeta, { betas: [4, 12, 20, 28] })
  t.deepEqual(result.comparison, [])
  const [row] = rowsOf(result, 'learnt')
  t.deepEqual([row!['count'], row!['least'], row!['mean'], row!['most']], [4, 4, 16, 28])
  t.is(rowsOf(result, 'optimal').find(({ best }) => best === 'signal-to-noise ratio, paper')!['below'], 0.5)
  t.is(rowsOf(result, 'distribution').find(({ measure }) => measure === '50 % quantile')!['beta'], 16)
})

test('a β that no radius has is said to have none', (t) => {
  t.is(rowsOf(carriedOut(learntBeta, { betas: [0.01, 20] }), 'learnt')[0]!['radiusOfLeast'], 'none')
})

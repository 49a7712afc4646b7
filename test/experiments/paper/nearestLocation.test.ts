import test from 'ava'
import { nearestLocation } from '../../../src/experiments/paper/nearestLocation.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

test('n = 1000, r = 10^6 has its published values; only the normal approximation\'s probability differs', (t) => {
  const result = carriedOut(nearestLocation)
  t.deepEqual(differing(result), ['P(one of 10^6 locations within 424 of 1000 bits), exact'])
  const [row] = rowsOf(result, 'nearest')
  t.is(row!['median'], 424)
  t.is(Number(row!['probabilityAtMedian']).toFixed(4), '0.5769')
  t.is(Number(row!['normalAtMedian']).toFixed(4), '0.5358')
  t.is(Number(row!['normalQuantile']).toFixed(8), '424.84176249')
})

test('more locations are nearer', (t) => {
  const means = rowsOf(carriedOut(nearestLocation, { bits: 64, locations: [100, 1e4, 1e6] }),
    'nearest').map(({ mean }) => Number(mean))
  t.deepEqual(means, means.toSorted((a, b) => b - a))
})

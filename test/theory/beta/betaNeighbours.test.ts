import test from 'ava'
import { betaNeighbours } from '../../../src/theory/beta/betaNeighbours.js'
import { scanRadii } from '../../../src/theory/retrieval/optimalRadius.js'

const optimal = [scanRadii(64, { locations: 2 ** 64, patterns: 1024 }, 'product').best]

test('the best radii and, at 64 bits, published values are named, the nearest first', (t) => {
  const near = betaNeighbours(64, 15.6, optimal)
  t.is(near[0]!.ratio, 1)
  t.true(near.some(({ about }) => about === 'best signal-to-noise ratio here, product, d = 11'))
  t.true(near.some(({ about }) => about.startsWith('GPT-2')))
  const away = near.map(({ ratio }) => Math.abs(Math.log(ratio)))
  t.deepEqual(away, [...away].sort((a, b) => a - b))
})

test('other sizes have no published values, and ties are a range', (t) => {
  const best = scanRadii(1000, { locations: 1e6, patterns: 1e4 }, 'half').best
  const near = betaNeighbours(1000, 6.4, [best])
  t.is(near.length, 3)
  t.is(near[0]!.about, 'best critical distance here, half, d = 448 to 449')
  t.true(near[0]!.low < 6.4 && near[0]!.high > 6.4)
})

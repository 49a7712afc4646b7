import test from 'ava'
import { binomialTail } from '../../../src/analysis/distributions/tails.js'
import { neighbourCells } from '../../../src/analysis/serial/neighbourCells.js'
import { smoothRates } from './syntheticRates.js'

test('cells that rise along the list, fall back and forth, or are silent are counted as they are', (t) => {
  const rising = Float64Array.from({ length: 20 }, (_, place) => place)
  const alternating = rising.map((place) => (place % 2 === 0 ? 100 - place : place))
  t.deepEqual(neighbourCells([rising, alternating, new Float64Array(20)]), {
    cells: 3, significant: 2, fraction: 2 / 3, positive: 1, boundByChance: 1,
  })
})

test('of cells without order, a fraction of about 0.05 is significant, of smooth ones all are', (t) => {
  const { significant, boundByChance } = neighbourCells(smoothRates('no order', 3000, 97, 1))
  t.true(significant <= boundByChance)
  t.true(1 - binomialTail(significant + 1, 3000, 0.05) > 1e-4, String(significant))
  t.is(neighbourCells(smoothRates('order', 57, 97, 4)).fraction, 1)
})

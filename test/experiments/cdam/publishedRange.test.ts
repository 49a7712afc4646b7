import test from 'ava'
import { publishedCurves } from '../../../src/experiments/cdam/publishedRange.js'

test('the published curves are those of a + h = 1, and fall from distance to distance until they are flat', (t) => {
  for (const { a, h, correlations } of publishedCurves) {
    t.is(a + h, 1)
    const numbers = correlations.filter((correlation) => correlation !== undefined).map(Number)
    numbers.slice(1).forEach((correlation, place) => t.true(correlation < numbers[place]! + 0.02))
  }
})

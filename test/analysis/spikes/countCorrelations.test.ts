import test from 'ava'
import { pearson } from '../../../src/analysis/correlation/pearson.js'
import { countCorrelations } from '../../../src/analysis/spikes/countCorrelations.js'
import { windowCounts } from '../../../src/analysis/spikes/windowCounts.js'

const windows = { from: 0, to: 50, width: 10 }
const trains = [[1, 2, 14, 33, 34, 35], [3, 12, 31, 41, 42], [5, 21, 22, 23, 44], [], [1, 11, 21, 31, 41]]

test('each pair has the correlation of its counts, and cells whose counts do not vary have none', (t) => {
  const { matrix, mean, pairs } = countCorrelations(trains, windows)
  const counts = trains.map((train) => windowCounts(train, windows))
  matrix.forEach((row, cell) => row.forEach((found, other) => {
    if (cell >= 3 || other >= 3) return t.is(found, NaN)
    t.true(Math.abs(found - pearson(counts[cell]!, counts[other]!).coefficient) < 1e-12)
  }))
  t.is(pairs, 3)
  t.true(Math.abs(mean - (matrix[0]![1]! + matrix[0]![2]! + matrix[1]![2]!) / 3) < 1e-15)
})

test('without two cells that vary there is no mean', (t) => {
  t.like(countCorrelations([[1], []], windows), { mean: NaN, pairs: 0 })
})

import test from 'ava'
import { columnAccuracy, rowAccuracy } from '../../src/analysis/retrievalAccuracy.js'

const overlaps = [
  Float64Array.of(0.9, 0.1, 0.2),
  Float64Array.of(0.3, 0.2, 0.8),
  Float64Array.of(0.1, 0.4, 0.7),
]

test('by start: the own pattern must be the greatest of its row; by pattern: the own start of its column', (t) => {
  t.is(rowAccuracy(overlaps), 2 / 3)
  t.is(columnAccuracy(overlaps), 1 / 3)
})

test('states that all are alike are right by chance by start, and all right by pattern', (t) => {
  const alike = Array.from({ length: 4 }, () => Float64Array.of(-0.2, 0.5, 0.1, 0))
  t.is(rowAccuracy(alike), 1 / 4)
  t.is(columnAccuracy(alike), 1)
  t.is(rowAccuracy(Array.from({ length: 4 }, () => new Float64Array(4))), 1 / 4)
})

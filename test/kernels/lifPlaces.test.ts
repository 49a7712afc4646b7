import test from 'ava'
import {
  cellPlaces, cellsPerBlock, lifConstantsLength, lifPlaces, never, numbersPerCell,
} from '../../src/kernels/lifPlaces.js'

test('the numbers of a population stand apart from each other and fill its constants', (t) => {
  const { peakLevels, peakSlopes, ...single } = lifPlaces
  const four = [peakLevels, peakSlopes].flatMap((first) => [0, 1, 2, 3].map((index) => first + index))
  const all = [...Object.values(single), ...four]
  t.is(new Set(all).size, all.length)
  t.is(Math.max(...all) + 1, lifConstantsLength)
})

test('four of a kind, and a cell, start where SIMD loads of 16 bytes may', (t) => {
  t.deepEqual([lifPlaces.peakLevels % 2, lifPlaces.peakSlopes % 2], [0, 0])
  t.deepEqual(Object.values(cellPlaces).sort(), Array.from({ length: numbersPerCell }, (_, place) => place))
  t.is(8 * numbersPerCell * 2, 64)
  t.is(cellsPerBlock, 64)
})

test('the tick of what never comes leaves room for sums in 32 bits', (t) => {
  t.is(never, 2 ** 30)
})

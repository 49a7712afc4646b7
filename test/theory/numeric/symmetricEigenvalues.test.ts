import test from 'ava'
import * as fc from 'fast-check'
import { symmetricEigenvalues } from '../../../src/theory/numeric/symmetricEigenvalues.js'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0)

test('the eigenvalues of a ring’s adjacency are 2·cos(2πk/n)', (t) => {
  const size = 12
  const rows = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_unused, column) =>
    ((row - column + size) % size === 1 || (column - row + size) % size === 1 ? 1 : 0)))
  const expected = Array.from({ length: size }, (_, k) => 2 * Math.cos((2 * Math.PI * k) / size)).sort((x, y) => y - x)
  symmetricEigenvalues(rows).forEach((value, index) => t.true(Math.abs(value - expected[index]!) < 1e-12))
})

test('their sum is the trace, and the sum of their squares that of all elements', (t) => {
  fc.assert(fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 36, maxLength: 36 }), (given) => {
    const rows = Array.from({ length: 6 }, (_, row) => Array.from({ length: 6 }, (_unused, column) =>
      given[6 * Math.min(row, column) + Math.max(row, column)]!))
    const values = symmetricEigenvalues(rows)
    t.true(Math.abs(sum(values) - sum(rows.map((row, index) => row[index]!))) < 1e-10)
    t.true(Math.abs(sum(values.map((value) => value * value)) - sum(rows.flat().map((value) => value * value))) < 1e-9)
  }), { seed: 7, numRuns: 50 })
})

test('a matrix that is not symmetric is refused', (t) => {
  t.throws(() => symmetricEigenvalues([[0, 1], [0, 0]]), { message: /not symmetric/ })
})

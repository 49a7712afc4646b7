import test from 'ava'
import * as fc from 'fast-check'
import {
  denseRows, elementsOf, multiply, rowSums, sparseMatrix, transposed, type Element,
} from '../../../src/memory/graph/sparseMatrix.js'

const size = 6
const elements = fc.array(fc.record({
  row: fc.nat(size - 1), column: fc.nat(size - 1), value: fc.integer({ min: -9, max: 9 }),
}), { maxLength: 30 })
const vector = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size })

function dense(given: readonly Element[]): number[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const { row, column, value } of given) rows[row]![column]! += value
  return rows
}

test('elements at the same place are added, and columns of a row ascend', (t) => {
  fc.assert(fc.property(elements, (given) => {
    const matrix = sparseMatrix(size, given)
    t.deepEqual(denseRows(matrix).map((row) => [...row]), dense(given))
    for (let row = 0; row < size; row++) {
      const columns = Array.from(matrix.columns.subarray(matrix.offsets[row], matrix.offsets[row + 1]))
      t.deepEqual(columns, [...new Set(columns)].sort((left, right) => left - right))
    }
  }), { seed: 1, numRuns: 50 })
})

test('products with a matrix and its transpose are those of dense arithmetic', (t) => {
  fc.assert(fc.property(elements, vector, (given, values) => {
    const rows = dense(given)
    const out = new Float64Array(size)
    t.deepEqual([...multiply(sparseMatrix(size, given), values, out)],
      rows.map((row) => row.reduce((sum, value, column) => sum + value * values[column]!, 0)))
    t.deepEqual([...multiply(transposed(sparseMatrix(size, given)), values, out)],
      rows.map((_, column) => rows.reduce((sum, row, index) => sum + row[column]! * values[index]!, 0)))
  }), { seed: 2, numRuns: 50 })
})

test('row sums are products with ones, and elements make the matrix again', (t) => {
  const matrix = sparseMatrix(3, [{ row: 0, column: 2, value: 2 }, { row: 0, column: 1, value: 3 }])
  t.deepEqual([...rowSums(matrix)], [5, 0, 0])
  t.deepEqual(sparseMatrix(3, elementsOf(matrix)), matrix)
})

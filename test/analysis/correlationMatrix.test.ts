import test from 'ava'
import * as fc from 'fast-check'
import { correlationMatrix } from '../../src/analysis/correlationMatrix.js'
import { InputError } from '../../src/errors/inputError.js'

/** Pearson's correlation by its definition with sums of products. */
function pearson(left: readonly number[], right: readonly number[]): number {
  const sum = (term: (index: number) => number) => left.reduce((total, _, index) => total + term(index), 0)
  const n = left.length
  const [x, y] = [sum((index) => left[index]!), sum((index) => right[index]!)]
  const product = n * sum((index) => left[index]! * right[index]!) - x * y
  return product / Math.sqrt((n * sum((index) => left[index]! ** 2) - x * x) * (n * sum((index) => right[index]! ** 2) - y * y))
}

test('correlations are those of the definition', (t) => {
  const states = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 7 }),
    { minLength: 1, maxLength: 11 })
  fc.assert(fc.property(states, (given) => {
    const matrix = correlationMatrix(given.map((state) => Float64Array.from(state)))
    given.forEach((one, row) => given.forEach((other, column) => {
      const expected = pearson(one, other)
      if (Number.isFinite(expected)) t.true(Math.abs(matrix[row]![column]! - expected) < 1e-12)
    }))
  }), { seed: 6, numRuns: 60 })
})

test('constant states correlate with each other and with no other state', (t) => {
  const matrix = correlationMatrix([Float64Array.of(1, 1), Float64Array.of(1, 2), Float64Array.of(3, 3)])
  t.deepEqual(matrix.map((row) => [...row]), [[1, 0, 1], [0, 1, 0], [1, 0, 1]])
})

test('states of different lengths are refused, and of none nothing is made', (t) => {
  t.throws(() => correlationMatrix([new Float64Array(2), new Float64Array(3)]),
    { instanceOf: InputError, message: 'states[1]: found 3 numbers; allowed: 2, as many as states[0] has' })
  t.deepEqual(correlationMatrix([]), [])
})

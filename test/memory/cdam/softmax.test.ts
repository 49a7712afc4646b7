import test from 'ava'
import * as fc from 'fast-check'
import { softmax } from '../../../src/memory/cdam/softmax.js'
import { notebookSoftmax, plainSoftmax } from './reference.js'

const fields = fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 40 })
const of = (values: readonly number[], beta: number) => softmax(Float64Array.from(values), beta, new Float64Array(values.length))

test('weights are those of the definition and add up to 1', (t) => {
  fc.assert(fc.property(fields, fc.double({ min: 0.1, max: 5, noNaN: true }), (values, beta) => {
    const weights = of(values, beta)
    t.true(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9)
    plainSoftmax(values, beta).forEach((weight, index) => t.true(Math.abs(weights[index]! - weight) < 1e-12))
  }), { seed: 4, numRuns: 100 })
})

test('the softmax of the public notebook is the same as long as β times a field is below 709.78', (t) => {
  fc.assert(fc.property(fields, (values) => {
    notebookSoftmax([...values, 0], 2).forEach((weight, index) =>
      t.true(Math.abs(of([...values, 0], 2)[index]! - weight) < 1e-12))
  }), { seed: 5, numRuns: 100 })
})

test('beyond it, the notebook gives every overflowing pattern the weight 1, and this one does not', (t) => {
  const values = [800, 720, 715, 10]
  const [first, second, third, fourth] = notebookSoftmax(values, 1)
  t.deepEqual([first, second, third], [1, 1, 1])
  t.true(fourth! < 1e-300)
  const weights = of(values, 1)
  t.true(weights[0]! > 0.999)
  t.true(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9)
})

test('the fields themselves may be written over', (t) => {
  const values = Float64Array.of(1, 2, 3)
  const apart = softmax(values, 1, new Float64Array(3))
  t.deepEqual(softmax(values, 1, values), apart)
})

import test from 'ava'
import { PatternProducts } from '../../../src/memory/cdam/patternProducts.js'
import { uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { stream } from '../../../src/random/stream.js'
import { dot } from '../../../src/words/vector.js'

const patterns = uniformPatterns(13, 37, stream(1, 'patterns'))
const products = new PatternProducts(patterns)

test('fields are the dot products with the patterns, to the last bit and however many states there are', (t) => {
  const states = uniformPatterns(70, 37, stream(2, 'states'))
  const expected = states.map((state) => Float64Array.from(patterns, (pattern) => dot(pattern, state)))
  t.deepEqual(products.fields(states), expected)
  t.deepEqual(states.map((state) => products.fields([state])[0]), expected)
})

test('states are composed of patterns one after the other, to the last bit', (t) => {
  const coordinates = uniformPatterns(34, 13, stream(3, 'coordinates'))
  t.deepEqual(products.compose(coordinates), coordinates.map((own) => Float64Array.from({ length: 37 }, (_, neuron) =>
    patterns.reduce((sum, pattern, index) => sum + own[index]! * pattern[neuron]!, 0))))
})

test('couplings are the fields of what coordinates compose', (t) => {
  const coordinates = uniformPatterns(3, 13, stream(4, 'coordinates'))
  const fields = products.fields(products.compose(coordinates))
  products.couplings(coordinates).forEach((own, index) => own.forEach((value, pattern) =>
    t.true(Math.abs(value - fields[index]![pattern]!) < 1e-10)))
})

test('sums are those of the patterns, and the Gram matrix is that of their products', (t) => {
  t.deepEqual([...products.sums], patterns.map((pattern) => pattern.reduce((sum, value) => sum + value, 0)))
  t.is(products.gram[2]![5], dot(patterns[2]!, patterns[5]!))
})

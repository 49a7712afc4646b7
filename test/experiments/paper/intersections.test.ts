import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { intersections } from '../../../src/experiments/paper/intersections.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

test('all published exact numbers and integrals come out, the book\'s with p rounded to 0.001', (t) => {
  const result = carriedOut(intersections)
  t.deepEqual(differing(result).map((quantity) => quantity.replace(/.*distance /, '')),
    [0, 1, 10, 50, 100, 150, 200, 300, 400].map((distance) => `${distance}: the book`))
  t.deepEqual(rowsOf(result, 'shared-locations').map(({ roundedProbability }) =>
    Math.round(Number(roundedProbability))),
    [1000, 894, 743, 445, 267, 162, 97, 30, 7, 1])
})

test('small circles are counted, also where they do not meet', (t) => {
  const rows = rowsOf(carriedOut(intersections, { bits: 10, radius: 3, locations: 1024, distances: [0, 2, 4, 6, 8] }),
    'shared-locations')
  t.deepEqual(rows.map(({ exact }) => exact), [176, 92, 50, 20, 0])
})

test('distances and radii that do not fit the bits are refused', (t) => {
  t.throws(() => carriedOut(intersections, { bits: 10, radius: 3, distances: [11] }),
    { instanceOf: InputError, message: /^experiment\.distances: found 11/ })
  t.throws(() => carriedOut(intersections, { bits: 10, radius: 5 }),
    { instanceOf: InputError, message: /^experiment\.radius: found 5/ })
})

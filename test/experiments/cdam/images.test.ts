import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { centredImages, firstImages, similarityGraph } from '../../../src/experiments/cdam/images.js'
import { dot, lengthOf } from '../../../src/words/vector.js'
import { wordToBits } from '../../../src/words/word.js'
import { digits, greySet } from './someImages.js'

test('the first images are grey values by the greatest of them, or bits where there are none', (t) => {
  const set = greySet(6, 16, 0.4)
  const images = firstImages(set, 4)
  t.is(images.length, 4)
  const greatest = Math.max(...images.flatMap((image) => [...image]))
  t.is(greatest, 1)
  t.is(images[2]![5]! / images[1]![3]!, set.grey!(2)[5]! / set.grey!(1)[3]!)
  t.deepEqual(firstImages(digits, 2)[1], Float64Array.from(wordToBits(digits.patterns[1]!.word)))
})

test('there must be enough images, with some light', (t) => {
  t.throws(() => firstImages(digits, 41), { instanceOf: InputError, message: /40 images/ })
  t.throws(() => firstImages(greySet(3, 16, 0), 2), { instanceOf: InputError, message: /black/ })
})

test('centred images have no mean over images or pixels and length 1', (t) => {
  const centred = centredImages(firstImages(digits, 12))
  const ones = new Float64Array(256).fill(1)
  for (const image of centred) {
    t.true(Math.abs(lengthOf(image) - 1) < 1e-12)
    t.true(Math.abs(dot(image, ones)) < 1e-12)
  }
  const same = [Float64Array.of(0, 1), Float64Array.of(0, 1)]
  t.throws(() => centredImages(same), { instanceOf: InputError, message: /nothing is left/ })
})

test('images are joined with those that they correlate most with', (t) => {
  const images = [[1, 2, 3, 4], [1, 2, 3, 5], [4, 3, 2, 1], [5, 3, 2, 1]].map((image) => Float64Array.from(image))
  const { edges, vertices } = similarityGraph(images, 1)
  t.is(vertices, 4)
  t.deepEqual(edges.map(({ from, to }) => [from, to]), [[0, 1], [2, 3]])
})

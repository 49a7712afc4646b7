import test from 'ava'
import { imagePictures } from '../../../src/experiments/cdam/imagePictures.js'
import { firstImages } from '../../../src/experiments/cdam/images.js'
import { wordToBits } from '../../../src/words/word.js'
import { digits } from './someImages.js'

const given = { beta: 1, eta: 0.1, steps: 30, noise: 1, neighbours: 3, centredBeta: 30, pictured: 3 }

test('pictures show stored images, cues and states of images spread over the set', (t) => {
  const [recalled, inTime] = imagePictures({ given, set: digits, images: firstImages(digits, 20) }, 1)
  for (const { images, width } of [recalled!, inTime!]) {
    t.is(width, 16)
    t.deepEqual([...new Set(images.map(({ row }) => row))], ['1 (0)', '11 (0)', '20 (9)'])
    for (const { levels } of images) {
      t.is(levels.length, 256)
      t.is(Math.min(...levels), 0)
      t.is(Math.max(...levels), 255)
    }
  }
  t.deepEqual(recalled!.images[0]!.levels, [...wordToBits(digits.patterns[0]!.word)].map((bit) => 255 * bit))
  t.deepEqual([...new Set(inTime!.images.map(({ column }) => column))],
    ['stored', 'cue', 'after 1', 'after 10', 'after 25', 'after 30'])
})

test('below a state of which another image is nearer stands its number', (t) => {
  const [recalled] = imagePictures({ given: { ...given, steps: 100 }, set: digits, images: firstImages(digits, 20) }, 1)
  const without = recalled!.images.filter(({ column }) => column === 'a = 0')
  t.true(without.some(({ note }) => /^✗ −0\.\d\d \(\d+\)$/.test(note)))
})

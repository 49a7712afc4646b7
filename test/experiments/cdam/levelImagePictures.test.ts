import test from 'ava'
import { levelImagePictures } from '../../../src/experiments/cdam/levelImagePictures.js'
import { wordToBits, wordToSigned } from '../../../src/words/word.js'
import { digits } from './someImages.js'

const given = { pictured: 2, levelImages: 3, cueNoise: 0.15 }
const words = digits.patterns.slice(0, 3).map(({ word }) => word)
const states = words.map(wordToSigned)
const overlaps = [[1, 0, 0], [0, 1, 0], [0, 0.8, 0.5]].map((row) => Float64Array.from(row))
const shown = [{ level: 'sdm', a: 1, h: -0.5, states, overlaps }]

test('a row is an image: its word, its cue and its state at each level, with what it was taken for', (t) => {
  const [found] = levelImagePictures(given, digits, { words, cues: words, levels: [], steps: [], shown })
  const { images, width } = found!
  t.is(width, 16)
  t.deepEqual(images.map(({ row }) => row), ['1 (0)', '3 (2)', '1 (0)', '3 (2)', '1 (0)', '3 (2)'])
  t.deepEqual(images.slice(4).map(({ column, note }) => [column, note]),
    [['sdm, 1 / −0.5', '✓ 1.00'], ['sdm, 1 / −0.5', '✗ 0.50 (2)']])
  t.deepEqual(images[4]!.levels, [...wordToBits(words[0]!)].map((bit) => 255 * bit))
})

test('there are none where no mixture is shown', (t) => {
  t.deepEqual(levelImagePictures(given, digits, { words, cues: words, levels: [], steps: [], shown: [] }), [])
})

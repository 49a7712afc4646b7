import test from 'ava'
import { filmLevels, sharedSharpness } from '../../../src/experiments/cdam/filmLevels.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, withFlips } from '../../../src/words/word.js'

const draws = stream(1, 'film levels')
const first = randomWord(512, () => draws.uint32())
/** A film in which each frame differs from the next by eight bits, but the last from the first. */
const words = Array.from({ length: 8 }, (_, frame) => withFlips(first, Array.from({ length: 8 * frame }, (_unused, bit) => bit)))

test('levels are attention at every β, with and without a majority, and every memory', (t) => {
  t.deepEqual(filmLevels(words, [5, 20], [[1000, 20]], 1).map(({ level }) => level),
    ['attention', 'attention', 'attention, majority', 'attention, majority', 'sdm'])
  t.deepEqual(filmLevels(words, [5, 20], [], 1).map(({ sharpness }) => sharpness), [5, 20, 5, 20])
})

test('fewer active locations tell frames apart more sharply', (t) => {
  const [many, few] = [sharedSharpness(words, 4000, 400, 1), sharedSharpness(words, 4000, 40, 1)]
  t.true(many > 0 && few > many)
})

test('the same frame again has no sharpness', (t) => {
  t.is(sharedSharpness([first, first, first], 1000, 20, 1), 0)
})

import test from 'ava'
import { array, assert, integer, property, stringMatching } from 'fast-check'
import { linesOf } from '../../src/report/linesOf.js'
import { textWidth } from '../../src/report/textWidth.js'

test('lines have all words in their order, none is wider than asked unless it is one word, and none could take the next', (t) => {
  const word = stringMatching(/^[a-z]{1,12}$/)
  assert(property(array(word, { minLength: 1, maxLength: 20 }), integer({ min: 10, max: 300 }), (words, width) => {
    const lines = linesOf(words.join(' '), width, 12)
    t.is(lines.join(' '), words.join(' '))
    for (const [index, line] of lines.entries()) {
      t.true(textWidth(line, 12) <= width || !line.includes(' '))
      const next = lines[index + 1]?.split(' ')[0]
      if (next !== undefined) t.true(textWidth(`${line} ${next}`, 12) > width)
    }
  }), { seed: 7, numRuns: 200 })
})

test('a text that fits is one line', (t) => {
  t.deepEqual(linesOf('lag (ms)', 100, 12), ['lag (ms)'])
  t.deepEqual(linesOf('', 100, 12), [''])
})

test('clauses stay whole where they fit', (t) => {
  const text = 'mossy: n = 40,448, CV 0.80, CV2 0.59'
  t.deepEqual(linesOf(text, textWidth('mossy: n = 40,448, ', 12), 12), ['mossy: n = 40,448,', 'CV 0.80, CV2 0.59'])
  t.deepEqual(linesOf(text, textWidth('mossy: n = ', 12), 12), ['mossy: n =', '40,448, CV', '0.80, CV2', '0.59'])
})

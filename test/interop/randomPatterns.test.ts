import test from 'ava'
import { randomPatterns } from '../../src/interop/randomPatterns.js'
import { stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'

test('the same stream gives the same patterns, and fewer of them are the first ones', (t) => {
  const five = randomPatterns(stream(1, 'patterns'), 5, 100)
  t.deepEqual(randomPatterns(stream(1, 'patterns'), 5, 100), five)
  t.deepEqual(randomPatterns(stream(1, 'patterns'), 3, 100).patterns, five.patterns.slice(0, 3))
  t.notDeepEqual(randomPatterns(stream(2, 'patterns'), 5, 100), five)
})

test('random patterns are named by place, are their own labels, and differ in about half of their bits', (t) => {
  const { patterns, bits, width } = randomPatterns(stream(1, 'patterns'), 2, 10_000)
  t.deepEqual(patterns.map(({ name, label }) => [name, label]), [['random-0', 'random-0'], ['random-1', 'random-1']])
  t.deepEqual([bits, width, patterns[0]!.word.length], [10_000, 100, 10_000])
  // Five standard deviations of a binomial with 10,000 fair trials.
  t.true(Math.abs(hamming(patterns[0]!.word, patterns[1]!.word) - 5000) < 250)
})

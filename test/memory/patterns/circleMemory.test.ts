import test from 'ava'
import * as fc from 'fast-check'
import { recall, type DetailedMemory } from '../../../src/memory/associativeMemory.js'
import { AttentionMemory } from '../../../src/memory/attentionMemory.js'
import { circleMemory, circleWeights, expectedSharedLocations } from '../../../src/memory/patterns/circleMemory.js'
import { byDistance } from '../../../src/memory/patterns/distanceWeights.js'
import { wordMemory } from '../../../src/memory/patterns/patternMemory.js'
import { distinctBelow, stream } from '../../../src/random/stream.js'
import { circleIntersections } from '../../../src/theory/circleIntersection.js'
import { hamming } from '../../../src/words/distance.js'
import { equalWords, randomWord, withFlips, type Word } from '../../../src/words/word.js'

test('weights are circle intersections up to a power of two', (t) => {
  for (const [bits, radius] of [[10, 3], [64, 11], [64, 15]] as const) {
    const weights = circleWeights(bits, radius)
    const counts = circleIntersections(bits, radius).map(Number)
    const factor = counts[0]! / weights[0]!
    t.true(Number.isInteger(Math.log2(factor)))
    t.deepEqual([...weights].map((weight) => weight * factor), counts)
  }
})

test('weights of long words stay within the range of numbers, from the greatest to the least', (t) => {
  const weights = circleWeights(4096, 1000)
  t.true(weights[0]! < 1e200 && weights[2000]! > 1e-200)
  t.is(weights[2001], 0)
})

test('n = 1000, r = 1e6, d = 451: the numbers of shared locations that are expected', (t) => {
  const expected = expectedSharedLocations(1000, 451, 1e6)
  for (const [distance, count] of [[0, 1071.850049], [10, 795.873633], [200, 103.460716], [500, 1.101265]] as const) {
    t.true(Math.abs(expected[distance]! / count - 1) < 5e-7)
  }
  t.throws(() => expectedSharedLocations(10, 3, 0), { message: /locations: found 0/ })
})

test('a finite number of expected locations reads the same words as one at every address', (t) => {
  fc.assert(fc.property(fc.nat(999), fc.integer({ min: 5, max: 24 }), (seed, radius) => {
    const { uint32 } = stream(seed, 'words')
    const finite = wordMemory(64, byDistance(expectedSharedLocations(64, radius, 1 << 20)))
    const memories = [circleMemory(64, radius), finite]
    for (let written = 0; written < 12; written++) {
      const word = randomWord(64, uint32)
      for (const memory of memories) memory.write(word, word)
    }
    const cue = randomWord(64, uint32)
    t.deepEqual(memories[1]!.readDetailed(cue), memories[0]!.readDetailed(cue))
  }), { seed: 1, numRuns: 100 })
})

test('a cue beyond twice the radius from every pattern is silent', (t) => {
  const memory = circleMemory(64, 5)
  const { uint32 } = stream(1, 'word')
  const word = randomWord(64, uint32)
  memory.write(word, word)
  const flips = distinctBelow(64, 11, uint32)
  const cue = withFlips(word, flips)
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  t.deepEqual(memory.readDetailed(withFlips(word, flips.slice(1))), { word, active: 1 })
})

interface Distances { readonly once: number; readonly settled: number; readonly standardError: number }

/** Mean distances from the target after one read and after recall, of cues with `flips` flipped bits. */
function distances(memory: DetailedMemory<Word>, flips: number, queries: number): Distances {
  const { uint32 } = stream(1, 'patterns')
  const words = Array.from({ length: 1024 }, () => randomWord(memory.length, uint32))
  for (const word of words) memory.write(word, word)
  const found = words.slice(0, queries).map((word) => {
    const { steps } = recall(memory, withFlips(word, distinctBelow(memory.length, flips, uint32)), 100, equalWords)
    return [hamming(steps[0]!, word), hamming(steps.at(-1)!, word)] as const
  })
  const mean = (value: (pair: readonly [number, number]) => number): number =>
    found.reduce((sum, pair) => sum + value(pair), 0) / queries
  const settled = mean(([, last]) => last)
  const variance = mean(([, last]) => (last - settled) ** 2)
  return { once: mean(([first]) => first), settled, standardError: Math.sqrt(variance / queries) }
}

// Expected are means of independent simulations, of 1000 queries on five sets of 1024 patterns.
test('1024 words of 64 bits: a read and a recall err as they do in simulations, softmax more than circles', (t) => {
  for (const [memory, flips, once, settled] of [
    [circleMemory(64, 15), 12, 0, 0], [circleMemory(64, 15), 16, 2.32, 0.56], [circleMemory(64, 15), 18, 10.77, 4.07],
    [circleMemory(64, 19), 10, 5.31, 0.25],
    [new AttentionMemory(64, 9.436391), 12, 3.57, 0], [new AttentionMemory(64, 9.436391), 16, 15, 9.97],
    [new AttentionMemory(64, 5.971573), 10, 8.78, 6.73],
  ] as const) {
    const found = distances(memory, flips, 250)
    const told = `${flips} flips: ${JSON.stringify(found)}, expected ${once} and ${settled}`
    t.true(Math.abs(found.once - once) <= 0.7, told)
    t.true(Math.abs(found.settled - settled) <= 4 * found.standardError + 0.6, told)
  }
})

test('n = 1000, d = 447: intersections bring back cues at distance 300, the fitted softmax does not', (t) => {
  const circles = distances(circleMemory(1000, 447), 300, 10)
  t.true(Math.abs(circles.once - 88) < 15, JSON.stringify(circles))
  t.is(circles.settled, 0)
  const softmax = distances(new AttentionMemory(1000, 6.696924), 300, 10)
  t.true(Math.abs(softmax.once - 305) < 25 && softmax.settled > 300, JSON.stringify(softmax))
})

import test from 'ava'
import { circleMemory } from '../../../src/memory/patterns/circleMemory.js'
import { cosineCircleMemory, logCosineCircle } from '../../../src/memory/patterns/cosineCircleMemory.js'
import { majority } from '../../../src/memory/majority.js'
import { stream } from '../../../src/random/stream.js'
import { circleIntersections } from '../../../src/theory/circleIntersection.js'
import { randomWord, wordToSigned } from '../../../src/words/word.js'

const exact = circleIntersections(64, 11).map((count) => Math.log(Number(count)))

test('a cosine counts as the nearest Hamming distance, or lies between two', (t) => {
  const nearest = logCosineCircle(64, 11, 'nearest')
  const between = logCosineCircle(64, 11, 'between')
  const difference = (logWeight: typeof nearest, distance: number) => logWeight(1 - distance / 32) - logWeight(1)
  for (const [distance, whole] of [[3, 3], [3.4, 3], [3.6, 4], [21.6, 22]] as const) {
    t.true(Math.abs(difference(nearest, distance) - (exact[whole]! - exact[0]!)) < 1e-12)
  }
  t.true(Math.abs(difference(between, 4.25) - (0.75 * exact[4]! + 0.25 * exact[5]! - exact[0]!)) < 1e-9)
  t.is(nearest(1 - 23 / 32), -Infinity)
  t.is(between(1 - 22.5 / 32), -Infinity)
  t.true(Number.isFinite(between(1 - 22 / 32)))
  t.is(between(-1), -Infinity)
})

test('on vectors of ±1 it reads the words that the memory of binary words reads', (t) => {
  const { uint32 } = stream(1, 'words')
  const binary = circleMemory(64, 24)
  const real = cosineCircleMemory(64, 24)
  for (let written = 0; written < 30; written++) {
    const word = randomWord(64, uint32)
    binary.write(word, word)
    real.write(wordToSigned(word), wordToSigned(word))
  }
  for (let read = 0; read < 30; read++) {
    const cue = randomWord(64, uint32)
    const { word, active } = real.readDetailed(wordToSigned(cue))
    t.deepEqual({ word: majority(word), active }, binary.readDetailed(cue))
  }
})

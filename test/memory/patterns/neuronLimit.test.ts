import test from 'ava'
import { neuronLimit, neuronLimitMemory } from '../../../src/memory/patterns/neuronLimit.js'
import { distinctBelow, stream } from '../../../src/random/stream.js'
import { cosine } from '../../../src/words/distance.js'
import { randomWord, withFlips, wordFromOnes, type Word } from '../../../src/words/word.js'

const { key } = stream(1, 'neuron limit')

test('weights are whole, next to what is expected, and on average what is expected', (t) => {
  const expected = [0, 0.01, 1.25, 7, 30.9]
  const weigh = neuronLimit<number>(() => expected, key)
  const reads = 4000
  const sums = expected.map(() => 0)
  for (let read = 0; read < reads; read++) {
    Array.from(weigh(0, [])).forEach((weight, index) => {
      t.true(Number.isInteger(weight) && Math.abs(weight - expected[index]!) < 1)
      sums[index]! += weight
    })
  }
  expected.forEach((count, index) => {
    const part = count - Math.floor(count)
    t.true(Math.abs(sums[index]! / reads - count) <= 4 * Math.sqrt((part * (1 - part)) / reads))
  })
})

function weights(reads: number, patterns: number): number[][] {
  const weigh = neuronLimit<number>(() => Array<number>(patterns).fill(0.5), key)
  return Array.from({ length: reads }, () => Array.from(weigh(0, [])))
}

test('the draws of a read are those of its number under the key', (t) => {
  t.deepEqual(weights(3, 20).map((drawn) => drawn.slice(0, 8)), weights(3, 8))
  t.notDeepEqual(weights(2, 20)[0], weights(2, 20)[1])
})

interface Protocol {
  readonly radius: number
  readonly flips: number
  /** Whether a silent cue becomes a word of zeros instead of staying. */
  readonly collapse: boolean
}

/** The mean cosine with the target after a hundred reads, and its standard error. */
function afterHundredReads({ radius, flips, collapse }: Protocol, queries: number): { mean: number; error: number } {
  const { uint32 } = stream(2, 'patterns')
  const memory = neuronLimitMemory(64, radius, 1e5, key)
  const words = Array.from({ length: 1024 }, () => randomWord(64, uint32))
  for (const word of words) memory.write(word, word)
  const found = words.slice(0, queries).map((word) => {
    let current: Word = withFlips(word, distinctBelow(64, flips, uint32))
    for (let read = 0; read < 100; read++) {
      const { word: next, active } = memory.readDetailed(current)
      current = active === 0 && collapse ? wordFromOnes(64, []) : next
    }
    return cosine(current, word)
  })
  const mean = found.reduce((sum, value) => sum + value, 0) / queries
  return { mean, error: Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / queries }
}

// The paper's notebook goes on reading until a whole batch of 1024 words stands still or a hundred reads were made, and
// lets a silent cue become zeros. At d = 15 both decide the numbers: nearly every word is read back at once (0.998
// without flips), and then, in a hundred reads, it meets one in which another pattern has the same weight.
test('n = 64, d = 15, r = 1e5: the published cosine comes from a hundred reads and from zeros for silent cues', (t) => {
  const { mean, error } = afterHundredReads({ radius: 15, flips: 0, collapse: true }, 50)
  t.true(Math.abs(mean - 0.3407) < 3 * error, `${mean} ± ${error}`)
  t.true(afterHundredReads({ radius: 15, flips: 0, collapse: false }, 12).mean > 0.4)
})

test('n = 64, d = 19, r = 1e5: words come back from 6 and from 12 flips, as published', (t) => {
  for (const flips of [6, 12]) {
    t.true(afterHundredReads({ radius: 19, flips, collapse: false }, 5).mean > 0.98)
  }
})

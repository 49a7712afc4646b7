import test from 'ava'
import { openCircuit } from '../../../src/experiments/association/circuitMemories.js'
import { chainOf } from '../../../src/experiments/sequence/chainLengths.js'
import { followedOf, walk, writeChain } from '../../../src/experiments/sequence/walk.js'
import { withFlips, wordToSigned, type Word } from '../../../src/words/word.js'
import { smallLevel } from './smallInput.js'

const words = chainOf(128, 8, 1)

test('at every level a walk along a chain of h alone reads a word a step, as reads in turn do', (t) => {
  for (const level of ['attention', 'sdm', 'circuit'] as const) {
    const [memory, other] = [openCircuit(smallLevel(level), 1), openCircuit(smallLevel(level), 1)]
    writeChain(memory, words)
    words.slice(1).forEach((word, index) => other.write(words[index]!, word))
    let word: Word = withFlips(words[0]!, [1, 2, 3])
    const read = walk(memory, word, 7)
    for (const state of read) {
      word = other.read(word)
      t.deepEqual(state, wordToSigned(word))
    }
    t.deepEqual(read, words.slice(1).map(wordToSigned))
  }
})

test('a walk is followed up to the first word that is as far as n/4, and exact to the first wrong bit', (t) => {
  const right = words.map(wordToSigned)
  t.deepEqual(followedOf(right, words), { exact: 8, followed: 8, wrong: 0 })
  const flipped = (at: number, count: number) =>
    right.map((state, step) => (step === at ? state.map((value, bit) => (bit < count ? -value : value)) : state))
  t.deepEqual(followedOf(flipped(3, 1), words), { exact: 3, followed: 8, wrong: 1 / (8 * 128) })
  t.deepEqual(followedOf(flipped(3, 32), words), { exact: 3, followed: 3, wrong: 0 })
  t.deepEqual(followedOf(flipped(3, 31), words).followed, 8)
  // The first read is of a noisy cue.
  t.is(followedOf(flipped(0, 1), words).exact, 8)
  t.deepEqual(followedOf(flipped(0, 100), words), { exact: 0, followed: 0, wrong: 0 })
})

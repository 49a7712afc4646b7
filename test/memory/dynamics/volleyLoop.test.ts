import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import type { AssociativeMemory } from '../../../src/memory/associativeMemory.js'
import { AttentionMemory } from '../../../src/memory/attentionMemory.js'
import { VolleyLoop } from '../../../src/memory/dynamics/volleyLoop.js'
import { stream } from '../../../src/random/stream.js'
import { bitAt, randomWord, wordFromOnes, wordToSigned, type Word } from '../../../src/words/word.js'

const key = stream(1, 'volleys').key

/** A memory that notes its cues and always reads the same word. */
function noting(word: Word): { memory: AssociativeMemory<Word>; cues: Word[] } {
  const cues: Word[] = []
  const read = (cue: Word): Word => {
    cues.push(cue)
    return word
  }
  return { cues, memory: { length: word.length, write: () => {}, read } }
}

test('with noise 1 a bit of a volley is 1 with probability (1 + x)/2, drawn anew at every step', (t) => {
  const { memory, cues } = noting(wordFromOnes(2000, Array.from({ length: 1000 }, (_, bit) => bit)))
  const options = { eta: 0.2, steps: 4, keepStates: true }
  const [activity] = new VolleyLoop(memory, { noise: 1, key }).settle([wordFromOnes(2000, [])], options)
  t.deepEqual(cues[0], wordFromOnes(2000, []))
  for (let step = 1; step < 4; step++) {
    const state = activity!.states![step - 1]!
    const ones = (first: number) => Array.from({ length: 1000 }, (_, bit) => bitAt(cues[step]!, first + bit))
      .reduce((sum, bit) => sum + bit, 0) / 1000
    t.true(Math.abs(ones(0) - (1 + state[0]!) / 2) < 0.06)
    t.is(ones(1000), 0)
  }
  t.notDeepEqual(cues[2], cues[3])
})

test('with noise 0 a bit is 1 where the state is positive; with less noise than that no bit is drawn', (t) => {
  const word = randomWord(100, stream(1, 'word').uint32)
  const { memory, cues } = noting(word)
  new VolleyLoop(memory, { noise: 0, key }).settle([wordFromOnes(100, [])], { eta: 0.3, steps: 4 })
  // −1, −0.4, 0.02, 0.314: the sign turns at the third volley.
  t.deepEqual(cues, [wordFromOnes(100, []), wordFromOnes(100, []), word, word])
  cues.length = 0
  new VolleyLoop(memory, { noise: 0.39, key }).settle([wordFromOnes(100, [])], { eta: 0.3, steps: 2 })
  t.deepEqual(cues, [wordFromOnes(100, []), wordFromOnes(100, [])])
})

test('draws are decided by the trial, not by the cues beside it, and other trials have others', (t) => {
  const { memory, cues } = noting(wordFromOnes(64, []))
  const loop = new VolleyLoop(memory, { noise: 1, key })
  const shown = (count: number, firstTrial: number): Word[] => {
    cues.length = 0
    loop.settle(Array.from({ length: count }, () => randomWord(64, stream(1, 'cue').uint32)),
      { eta: 0.1, steps: 3, firstTrial })
    return cues.slice(-3)
  }
  t.deepEqual(shown(3, 5), shown(1, 7))
  t.notDeepEqual(shown(1, 7), shown(1, 8))
})

test('with eta 1 and no noise it walks along a chain, a word a step', (t) => {
  const { uint32 } = stream(1, 'chain')
  const words = Array.from({ length: 5 }, () => randomWord(128, uint32))
  const memory = new AttentionMemory(128, 30)
  words.slice(1).forEach((word, index) => memory.write(words[index]!, word))
  const [{ states } = { states: undefined }] = new VolleyLoop(memory, { noise: 0, key })
    .settle([words[0]!], { eta: 1, steps: 4, keepStates: true })
  t.deepEqual(states, words.slice(1).map(wordToSigned))
})

test('noise out of range is refused', (t) => {
  t.throws(() => new VolleyLoop(new AttentionMemory(8, 1), { noise: 1.5, key }), { instanceOf: InputError })
})

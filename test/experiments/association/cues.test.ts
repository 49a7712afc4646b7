import test from 'ava'
import { cosineOf, cueAt, turned, uniformDataSet } from '../../../src/experiments/association/cues.js'
import { stream } from '../../../src/random/stream.js'
import { bitAt } from '../../../src/words/word.js'
import { hamming } from '../../../src/words/distance.js'

const data = uniformDataSet(100, 20, stream(1, 'patterns'))

test('a bit is 1 where the element is positive', (t) => {
  data.vectors.forEach((vector, index) => vector.forEach((element, bit) =>
    t.is(bitAt(data.words[index]!, bit), element > 0 ? 1 : 0)))
})

test('a cue is at its distance in both forms', (t) => {
  for (const distance of [0, 1, 13, 50]) {
    const { target, word, vector } = cueAt(data, distance, 3, 1)
    t.is(hamming(word, data.words[target]!), distance)
    t.true(Math.abs(cosineOf(vector, data.vectors[target]!) - (1 - distance / 50)) < 1e-12)
  }
})

test('a turned vector has length 1', (t) => {
  const vector = turned(data.vectors[0]!, 0.3, stream(1, 'direction'))
  t.true(Math.abs(vector.reduce((sum, element) => sum + element * element, 0) - 1) < 1e-12)
})

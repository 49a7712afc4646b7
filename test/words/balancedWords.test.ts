import test from 'ava'
import { stream } from '../../src/random/stream.js'
import { balancedWords } from '../../src/words/balancedWords.js'
import { bitAt } from '../../src/words/word.js'

test('every bit is 1 in half of the words, in one more of them at odd bits where their number is odd', (t) => {
  for (const count of [1, 8, 97]) {
    const words = balancedWords(count, 65, stream(1, 'balanced').uint32)
    t.is(words.length, count)
    for (let bit = 0; bit < 65; bit++) {
      const ones = words.reduce((sum, word) => sum + bitAt(word, bit), 0)
      t.is(ones, Math.floor(count / 2) + (bit % 2) * (count % 2), `bit ${bit} of ${count}`)
    }
  }
})

test('words differ from each other in half of their bits', (t) => {
  const [one, other] = balancedWords(50, 1000, stream(1, 'balanced').uint32)
  let different = 0
  for (let bit = 0; bit < 1000; bit++) if (bitAt(one!, bit) !== bitAt(other!, bit)) different++
  t.true(Math.abs(different - 500) < 80, `${different}`)
})

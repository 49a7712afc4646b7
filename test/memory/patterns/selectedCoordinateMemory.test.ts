import test from 'ava'
import { selectedCoordinateMemory } from '../../../src/memory/patterns/selectedCoordinateMemory.js'
import { distinctBelow, stream } from '../../../src/random/stream.js'
import { randomWord, withFlips } from '../../../src/words/word.js'

const { uint32 } = stream(1, 'words')
const word = randomWord(100, uint32)

test('the weight at distance δ is 2^−K·C(n−δ, K)/C(n, K)', (t) => {
  const memory = selectedCoordinateMemory({ bits: 100, claws: 3, threshold: 3 })
  memory.write(word, word)
  for (const distance of [0, 1, 20, 97, 98, 100]) {
    const [weight] = memory.weightsOf(withFlips(word, distinctBelow(100, distance, uint32)))
    const left = 100 - distance
    const share = (left * (left - 1) * (left - 2)) / (100 * 99 * 98)
    t.true(Math.abs(weight! - share / 8) < 1e-15, `${distance}: ${weight}`)
  }
})

test('a cue that shares fewer bits with every address than there are claws is silent', (t) => {
  const memory = selectedCoordinateMemory({ bits: 100, claws: 10, threshold: 10 })
  memory.write(word, word)
  const cue = withFlips(word, distinctBelow(100, 91, uint32))
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  t.throws(() => selectedCoordinateMemory({ bits: 5, claws: 6, threshold: 1 }), { message: /claws: found 6/ })
})

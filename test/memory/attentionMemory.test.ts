import test from 'ava'
import * as fc from 'fast-check'
import { AttentionMemory } from '../../src/memory/attentionMemory.js'
import { stream } from '../../src/random/stream.js'
import { cosine } from '../../src/words/distance.js'
import { randomWord, wordFromBits, wordToBits, wordToSigned, type Word } from '../../src/words/word.js'

test('the answer is the sign of the softmax-weighted mean of stored words', (t) => {
  let decided = 0
  fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(999), fc.double({ min: 0.1, max: 300, noNaN: true }),
    fc.array(fc.constantFrom(1, 0.5, 2, -1), { minLength: 1, maxLength: 8 }), (bits, seed, beta, strengths) => {
      const { uint32 } = stream(seed, 'words')
      const memory = new AttentionMemory(bits, beta)
      const stored = strengths.map((strength) => ({
        strength, address: randomWord(bits, uint32), data: randomWord(bits, uint32),
      }))
      for (const { address, data, strength } of stored) memory.write(address, data, strength)
      const cue = randomWord(bits, uint32)
      const similarities = stored.map(({ address }) => cosine(cue, address))
      const most = Math.max(...similarities)
      const weights = similarities.map((similarity) => Math.exp(beta * (similarity - most)))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const answer = wordToBits(memory.read(cue))
      for (let bit = 0; bit < bits; bit++) {
        const mean = stored.reduce((sum, { strength, data }, index) =>
          sum + strength * (weights[index]! / total) * wordToSigned(data)[bit]!, 0)
        if (Math.abs(mean) < 1e-9) continue
        decided++
        t.is(answer[bit], mean > 0 ? 1 : 0)
      }
    }), { seed: 1, numRuns: 200 })
  t.true(decided > 5000)
})

const word = (text: string): Word => wordFromBits([...text].map(Number))

test('with a great β the nearest stored word is the answer; with a small one all count alike', (t) => {
  const stored = ['11110000', '11001100', '10101010'].map(word)
  const read = (beta: number) => {
    const memory = new AttentionMemory(8, beta)
    for (const one of stored) memory.write(one, one)
    return memory.read(word('10101000'))
  }
  t.deepEqual(read(1e6), stored[2])
  t.deepEqual(read(1e-6), word('11101000'))
})

test('an empty memory returns the cue and says that nothing took part; a tie reads 0', (t) => {
  const memory = new AttentionMemory(3, 1)
  const cue = wordFromBits([1, 1, 1])
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  memory.write(cue, wordFromBits([1, 0, 1]))
  memory.write(cue, wordFromBits([0, 1, 1]))
  t.deepEqual(memory.readDetailed(cue), { word: wordFromBits([0, 0, 1]), active: 2 })
})

test('the weight of a stored address is exp(β · cosine)', (t) => {
  const memory = new AttentionMemory(4, 3)
  const [cue, address] = [wordFromBits([1, 1, 0, 0]), wordFromBits([1, 0, 0, 0])]
  t.true(Math.abs(memory.weight(cue, address) - Math.exp(1.5)) < 1e-12)
  t.is(memory.weight(cue, wordFromBits([0, 1, 0, 1])), 1)
})

test('an inverse temperature that is not positive and finite, and words of another length, are refused', (t) => {
  for (const beta of [0, -1, NaN, Infinity]) {
    t.throws(() => new AttentionMemory(4, beta), { message: `β must be positive and finite, found ${beta}` })
  }
  const memory = new AttentionMemory(2, 1)
  const [fit, wrong] = [wordFromBits([1, 0]), wordFromBits([1, 0, 1])]
  const message = 'a word of 3 bits in a memory of 2'
  t.throws(() => memory.write(wrong, fit), { message })
  t.throws(() => memory.write(fit, wrong), { message })
  t.throws(() => memory.read(wrong), { message })
})

test('many cues read what each reads alone: after further writes, with other strengths, and from an empty memory', (t) => {
  const { uint32 } = stream(5, 'words')
  const words = Array.from({ length: 40 }, () => randomWord(60, uint32))
  const memory = new AttentionMemory(60, 9)
  const same = () => t.deepEqual(memory.readMany(words), words.map((cue) => memory.read(cue)))
  same()
  for (const one of words.slice(0, 20)) memory.write(one, one)
  same()
  memory.write(words[20]!, words[21]!)
  same()
  memory.write(words[30]!, words[31]!, -2)
  same()
  t.deepEqual(memory.readMany([]), [])
  t.throws(() => memory.readMany([wordFromBits([1])]), { message: 'a word of 1 bits in a memory of 60' })
})

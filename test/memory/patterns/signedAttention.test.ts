import test from 'ava'
import * as fc from 'fast-check'
import { AttentionMemory } from '../../../src/memory/attentionMemory.js'
import { signedAttention } from '../../../src/memory/patterns/signedAttention.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, withFlips, wordFromBits, type Word } from '../../../src/words/word.js'

/** A memory, what it stores, and cues of which half are near to an address. */
function stored(bits: number, count: number, beta: number, cueCount: number, seed: number) {
  const { uint32, below } = stream(seed, 'words')
  const memory = new AttentionMemory(bits, beta)
  const addresses: Word[] = []
  const data: Word[] = []
  for (let pattern = 0; pattern < count; pattern++) {
    addresses.push(randomWord(bits, uint32))
    data.push(pattern % 2 === 0 ? addresses.at(-1)! : randomWord(bits, uint32))
    memory.write(addresses.at(-1)!, data.at(-1)!)
  }
  const cues = Array.from({ length: cueCount }, (_, cue) => cue % 2 === 0 ? randomWord(bits, uint32)
    : withFlips(addresses[below(count)]!, [below(bits), below(bits)]))
  return { memory, addresses, data, cues }
}

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1, max: 60 }),
  fc.oneof(fc.double({ min: 0.01, max: 60, noNaN: true }), fc.constantFrom(1e-9, 1e6)), fc.nat(999))

test('many cues read what each reads alone; words are left open only where a bit is near a tie', (t) => {
  const seen = { decided: 0, open: 0 }
  fc.assert(fc.property(sizes, ([bits, count, beta, seed]) => {
    const { memory, addresses, data, cues } = stored(bits, count, beta, 5, seed)
    const alone = cues.map((cue) => memory.read(cue))
    t.deepEqual(memory.readMany(cues), alone)
    signedAttention(bits, beta, addresses, data)(cues).forEach((word, index) => {
      seen[word === undefined ? 'open' : 'decided']++
      if (word !== undefined) t.deepEqual(word, alone[index])
    })
  }), { seed: 1, numRuns: 200 })
  t.true(seen.decided > 600 && seen.open > 50, JSON.stringify(seen))
})

test('large memories decide all but few words at once, over several batches', (t) => {
  for (const [bits, beta] of [[64, 8], [1000, 5], [1000, 40]] as const) {
    const { memory, addresses, data, cues } = stored(bits, 1500, beta, 70, bits)
    const words = signedAttention(bits, beta, addresses, data)(cues)
    t.true(words.filter((word) => word !== undefined).length > 60)
    t.deepEqual(memory.readMany(cues), cues.map((cue) => memory.read(cue)))
  }
})

test('a tie is left open', (t) => {
  const [one, other] = [wordFromBits([1, 0, 1]), wordFromBits([0, 1, 1])]
  const [address] = [wordFromBits([1, 1, 1])]
  t.deepEqual(signedAttention(3, 2, [address, address], [one, other])([address]), [undefined])
})

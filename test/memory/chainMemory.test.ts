import test from 'ava'
import { AttentionMemory } from '../../src/memory/attentionMemory.js'
import { ChainMemory } from '../../src/memory/chainMemory.js'
import type { PoolingMemory } from '../../src/memory/poolingMemory.js'
import { SdmMemory } from '../../src/memory/sdmMemory.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { randomWord, withFlips, wordFromBits, type Word } from '../../src/words/word.js'

const { uint32, key } = stream(1, 'chains')
const word = (): Word => randomWord(256, uint32)
const sdm = (): PoolingMemory => new SdmMemory(256, { kind: 'random', count: 5000, radius: 108, key }, -128, 127)
const chain = (folds: number, fold: () => PoolingMemory = sdm): ChainMemory =>
  new ChainMemory(Array.from({ length: folds }, fold))

test('one fold stores p_i → p_{i+1}: from a noisy word of a sequence the rest of it is read', (t) => {
  const sequence = Array.from({ length: 6 }, word)
  for (const make of [sdm, () => new AttentionMemory(256, 60)]) {
    const memory = chain(1, make)
    memory.writeSequence(sequence)
    t.deepEqual(memory.follow([withFlips(sequence[0]!, distinctBelow(256, 20, uint32))], 5), sequence.slice(1))
  }
})

test('sequences that share words go on apart as far back as there are folds', (t) => {
  const [a, b, c, d, e, f] = [word(), word(), word(), word(), word(), word()]
  const memories = [1, 2, 3].map((folds) => {
    const memory = chain(folds)
    memory.writeSequence([a, b, c, d])
    memory.writeSequence([e, b, c, f])
    return memory
  })
  // After b and c only a third fold knows where the sequence came from.
  for (const memory of memories.slice(0, 2)) t.deepEqual(memory.next([a, b, c]).word, memory.next([e, b, c]).word)
  t.deepEqual(memories[2]!.next([a, b, c]).word, d)
  t.deepEqual(memories[2]!.next([e, b, c]).word, f)
  t.deepEqual(memories[2]!.follow([e, b], 2), [c, f])
})

test('words before the last k do not matter, and sums of folds are pooled', (t) => {
  const [a, b, c] = [word(), word(), word()]
  const memory = chain(2)
  memory.writeSequence([a, b, c])
  t.deepEqual(memory.next([c, a, b]), memory.next([word(), a, b]))
  t.is(memory.next([a, b]).active, sdm().addSums(b, new Float64Array(256)) + sdm().addSums(a, new Float64Array(256)))
})

test('with one word as history it is the memory of its first fold', (t) => {
  const memory = chain(2)
  const [address, data] = [word(), word()]
  memory.write(address, data, 3)
  t.deepEqual(memory.read(address), data)
  t.true(memory.readDetailed(address).active > 0)
})

test('a history that activates nothing gives back its last word', (t) => {
  const memory = chain(2, () => new AttentionMemory(256, 1))
  const [a, b] = [word(), word()]
  t.deepEqual(memory.next([a, b]), { word: b, active: 0 })
})

test('a chain needs folds of one length, and a history', (t) => {
  t.throws(() => new ChainMemory([]), { message: 'a chain needs at least one fold' })
  t.throws(() => new ChainMemory([new AttentionMemory(3, 1), new AttentionMemory(4, 1)]), { instanceOf: RangeError })
  t.throws(() => chain(1).next([]), { message: 'a history needs at least one word' })
  t.throws(() => chain(1).next([wordFromBits([1])]), { instanceOf: RangeError })
})

import test from 'ava'
import { VectorAttention } from '../../src/memory/vectorAttention.js'
import { stream } from '../../src/random/stream.js'

const norm = (of: Float64Array): number => Math.hypot(...of)

test('on vectors the answer is the mean of the data, weighed by softmax(β · cosine) and by strength', (t) => {
  const { next } = stream(1, 'vectors')
  const vector = (): Float64Array => Float64Array.from({ length: 20 }, () => 2 * next() - 1)
  const memory = new VectorAttention(20, 7)
  const stored = Array.from({ length: 9 }, (_, index) => (
    { address: vector(), data: vector(), strength: 1 + index / 2 }))
  for (const { address, data, strength } of stored) memory.write(address, data, strength)
  const cue = vector()
  const weights = stored.map(({ address, strength }) => strength * Math.exp(
    (7 * address.reduce((sum, part, index) => sum + part * cue[index]!, 0)) / (norm(address) * norm(cue))))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const { word, active } = memory.readDetailed(cue)
  t.is(active, 9)
  word.forEach((part, index) => {
    const mean = stored.reduce((sum, { data }, pattern) => sum + (weights[pattern]! / total) * data[index]!, 0)
    t.true(Math.abs(part - mean) < 1e-13)
  })
  t.throws(() => new VectorAttention(20, 0), { message: 'β must be positive and finite, found 0' })
})

test('the lengths of cue and address do not matter, nor does a β that no exponential can hold', (t) => {
  for (const scale of [1, 1e-3]) {
    const memory = new VectorAttention(2, 1e5)
    memory.write(Float64Array.of(4 * scale, 0), Float64Array.of(1, 2))
    memory.write(Float64Array.of(0, 1000), Float64Array.of(3, 4))
    t.deepEqual(memory.read(Float64Array.of(2 * scale, scale)), Float64Array.of(1, 2))
  }
})

test('many cues read what each reads alone, after further writes, with any data and from an empty memory', (t) => {
  const { next } = stream(3, 'vectors')
  const vector = (): Float64Array => Float64Array.from({ length: 13 }, () => 2 * next() - 1)
  const cues = Array.from({ length: 5 }, vector)
  const memory = new VectorAttention(13, 6)
  const same = () => t.deepEqual(memory.readMany(cues), cues.map((cue) => memory.read(cue)))
  same()
  for (let pattern = 0; pattern < 11; pattern++) memory.write(vector(), vector())
  same()
  memory.write(vector(), vector(), -0.3)
  same()
  memory.write(vector(), vector().fill(Infinity, 3, 4), 0)
  same()
  t.throws(() => memory.readMany([Float64Array.of(1)]), { message: 'a word of 1 bits in a memory of 13' })
  t.throws(() => new VectorAttention(2, NaN), { message: 'β must be positive and finite, found NaN' })
})

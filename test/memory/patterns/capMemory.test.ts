import test from 'ava'
import { capMemory, capNeuronLimitMemory, logCapWeight } from '../../../src/memory/patterns/capMemory.js'
import { stream } from '../../../src/random/stream.js'
import { logCapIntersection } from '../../../src/theory/overlap/sphericalCap.js'

const { next, key } = stream(1, 'vectors')
const random = (dimensions: number): Float64Array => Float64Array.from({ length: dimensions }, () => 2 * next() - 1)
const at = (cosine: number): Float64Array =>
  Float64Array.of(cosine, Math.sqrt(1 - cosine * cosine), ...Array<number>(62).fill(0))

test('the weight at a cosine is the cap intersection, to 1e-4 down to a billionth of the weight at 1', (t) => {
  for (const [dimensions, radius] of [[64, 5], [64, 11], [64, 27], [784, 331], [1000, 447]] as const) {
    const logWeight = logCapWeight(dimensions, radius)
    const halfAngle = Math.acos(1 - (2 * radius) / dimensions)
    t.true(Math.abs(logWeight(1) - logCapIntersection(dimensions, halfAngle, 0)) < 1e-6)
    for (let read = 0; read < 40; read++) {
      const angle = next() * 2 * halfAngle
      const exact = logCapIntersection(dimensions, halfAngle, angle)
      if (exact < logWeight(1) - 20.7) continue
      t.true(Math.abs(logWeight(Math.cos(angle)) - exact) < 1e-4, `${dimensions}, ${radius}, ${angle}`)
    }
  }
})

test('caps meet until 4d·(1 − d/n) bits; beyond a cue is silent', (t) => {
  const memory = capMemory(64, 11)
  memory.write(at(1), at(1))
  const end = 1 - (2 * 4 * 11 * (1 - 11 / 64)) / 64
  const cue = at(end - 1e-6)
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  t.deepEqual(memory.readDetailed(at(end + 0.01)), { word: at(1), active: 1 })
})

test('n = 64, d = 11: one read brings a vector back among 200 others, from a mixture with two more', (t) => {
  const memory = capMemory(64, 11)
  const stored = Array.from({ length: 200 }, () => random(64))
  for (const vector of stored) memory.write(vector, vector)
  const target = stored[7]!
  const cue = target.map((part, index) => part + 0.35 * stored[8]![index]! + 0.35 * random(64)[index]!)
  const answer = memory.read(cue)
  t.true(answer.every((part, index) => Math.abs(part - target[index]!) < 0.05))
})

test('in the neuron limit weights are whole numbers of locations', (t) => {
  const memory = capNeuronLimitMemory(64, 27, 1e5, key)
  const stored = Array.from({ length: 20 }, () => random(64))
  for (const vector of stored) memory.write(vector, vector)
  const [own, ...others] = memory.weightsOf(stored[0]!)
  const expected = 1e5 * Math.exp(logCapWeight(64, 27)(1))
  t.true(Number.isInteger(own) && Math.abs(own! - expected) <= 1, `${own}, ${expected}`)
  t.true(others.every((weight) => Number.isInteger(weight) && weight < own!))
})

test('radii beyond half of the dimensions are refused', (t) => {
  t.throws(() => capMemory(64, 33), { message: /radius: found 33/ })
  t.throws(() => capMemory(1, 1), { message: /dimensions: found 1/ })
})

import test from 'ava'
import { recall } from '../../../src/memory/associativeMemory.js'
import { Cdam } from '../../../src/memory/cdam/cdam.js'
import { CdamMemory } from '../../../src/memory/cdam/cdamMemory.js'
import { mixtureWrites } from '../../../src/memory/cdam/mixture.js'
import { noisyState, uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { karate } from '../../../src/memory/graph/shippedGraphs.js'
import { stream } from '../../../src/random/stream.js'

const draws = stream(1, 'memory')
const patterns = uniformPatterns(34, 80, draws)

test('reads of a memory with the writes of the mixture are the updates of CDAM', (t) => {
  for (const graph of [karate(), directedRing(34)]) {
    const setting = { graph, a: -0.5, h: 1.5, beta: 0.8, eta: 0.2, meanLoad: 'notebook' as const }
    const memory = new CdamMemory(80, setting)
    for (const { address, data, strength } of mixtureWrites(setting)) {
      memory.write(patterns[address]!, patterns[data]!, strength)
    }
    const start = noisyState(patterns[3]!, 1, draws)
    const trajectory = new Cdam(patterns, setting).start([start])
    recall(memory, start, 15, () => false).steps.forEach((state) => {
      trajectory.advance()
      const [expected] = trajectory.states()
      t.true(state.every((value, neuron) => Math.abs(value - expected![neuron]!) < 1e-9))
    })
  }
})

test('an empty memory gives the cue, and other lengths are refused', (t) => {
  const memory = new CdamMemory(2, { beta: 1 })
  t.deepEqual(memory.read(Float64Array.of(1, 2)), Float64Array.of(1, 2))
  t.throws(() => memory.read(new Float64Array(3)), { instanceOf: RangeError })
  t.throws(() => memory.write(new Float64Array(2), new Float64Array(3)), { instanceOf: RangeError })
  t.throws(() => memory.write(new Float64Array(2), new Float64Array(2), NaN), { instanceOf: RangeError })
  t.throws(() => new CdamMemory(2, { beta: 0 }), { instanceOf: RangeError })
  t.throws(() => new CdamMemory(2, { beta: 1, eta: 2 }), { instanceOf: RangeError })
})

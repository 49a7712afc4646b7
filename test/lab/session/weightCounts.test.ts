import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { WeightCounts } from '../../../src/lab/session/weightCounts.js'
import { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { wordFromOnes } from '../../../src/words/word.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

test('weights are counted by their value, and those that moved since the last look by their direction', (t) => {
  const circuit = smallCircuit(64, 4, 4, 800)
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const { counters } = circuit.memory
  const weights = new WeightCounts(memory.engine, counters, 63)
  const { initialSteps } = circuit.projections.find(({ name }) => name === counters)!.plasticity!
  t.is(weights.last.counts[initialSteps], 800 * 64)
  const word = wordFromOnes(64, [1, 5, 9])
  memory.write(word, word)
  const { counts, raised, lowered } = weights.now(1)
  const values = [...memory.engine.weights(counters)]
  t.deepEqual([...counts], Array.from({ length: 64 }, (_, value) => values.filter((weight) => weight === value).length))
  t.is(raised, values.filter((weight) => weight > initialSteps).length)
  t.is(lowered, values.filter((weight) => weight < initialSteps).length)
  t.true(lowered > 0)
  t.like(weights.now(0), { lowered: 0, raised: 0, words: 0 })
})

import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { Probe } from '../../../src/lab/session/probe.js'
import { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { wordFromOnes } from '../../../src/words/word.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const circuit = smallCircuit(64, 4, 4, 400)
const word = wordFromOnes(64, [1, 2, 3, 4])

test('a Purkinje cell starts at its steady state and is recorded in time from the onset of each presentation', (t) => {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const probe = new Probe(memory, circuit, 'purkinje', 1)
  for (let presentation = 0; presentation < 2; presentation++) {
    memory.read(word)
    const { timesMs, potentialsMv, thresholdMv, restingMv } = probe.take()
    t.deepEqual([thresholdMv, restingMv], [-52, -65])
    t.is(timesMs[0], 0)
    t.true(timesMs.at(-1)! >= 19.5)
    t.true(timesMs.every((time, at) => at === 0 || time > timesMs[at - 1]!))
    t.true(potentialsMv.every((potential) => potential < thresholdMv!))
  }
})

test('cells without a membrane have an empty trace', (t) => {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const probe = new Probe(memory, circuit, 'mossy', 1)
  memory.read(word)
  t.is(probe.take().timesMs.length, 0)
})

import test from 'ava'
import { steadyMv, type LifPopulation } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { Probe } from '../../../src/lab/session/probe.js'
import { CircuitMemory } from '../../../src/levels/circuitMemory.js'
import { wordFromOnes } from '../../../src/words/word.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const circuit = smallCircuit(64, 4, 4, 400)
const purkinje = circuit.populations.find(({ name }) => name === 'purkinje') as LifPopulation
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
    t.true(timesMs.every((time, at) => at === 0 || time >= timesMs[at - 1]!))
    t.true(potentialsMv.every((potential) => potential < thresholdMv!))
  }
})

test('each presentation begins where the pause has brought the membrane, not where the engine last looked at it', (t) => {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const probe = new Probe(memory, circuit, 'purkinje', 1)
  const steady = steadyMv(purkinje)
  memory.read(word)
  t.true(probe.take().potentialsMv.some((potential) => Math.abs(potential - steady) > 0.5))
  memory.read(word)
  t.true(Math.abs(probe.take().potentialsMv[0]! - steady) < 1e-3)
})

test('a jump is upright, and between jumps the membrane decays with its time constant', (t) => {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const probe = new Probe(memory, circuit, 'purkinje', 1)
  memory.read(word)
  const { timesMs, potentialsMv } = probe.take()
  let jumps = 0
  for (let at = 1; at < timesMs.length; at++) {
    const elapsedMs = timesMs[at]! - timesMs[at - 1]!
    if (elapsedMs === 0 && potentialsMv[at] !== potentialsMv[at - 1]) jumps++
    if (elapsedMs === 0) continue
    const decayed = (potentialsMv[at - 1]! - steadyMv(purkinje)) * Math.exp(-elapsedMs / purkinje.membraneTimeConstantMs)
    t.true(Math.abs(potentialsMv[at]! - steadyMv(purkinje) - decayed) < 1e-4)
  }
  t.true(jumps > 0)
})

test('cells without a membrane have an empty trace', (t) => {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const probe = new Probe(memory, circuit, 'mossy', 1)
  memory.read(word)
  t.is(probe.take().timesMs.length, 0)
})

import { readFileSync } from 'node:fs'
import test from 'ava'
import {
  betaOfDesign, circuitWith, locationsOf, openCircuit,
} from '../../../src/experiments/association/circuitMemories.js'
import { AttentionMemory } from '../../../src/memory/attentionMemory.js'

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))

test('a circuit is read with what an experiment sets in it', (t) => {
  const { circuit, level } = circuitWith({ document, level: 'sdm' }, 'memory.bits=64', 'populations.granule.count=500')
  t.is(level, 'sdm')
  t.is(circuit.memory.design.bits, 64)
  t.is(locationsOf(circuit), 500)
  t.is(openCircuit({ circuit, level }, 1).length, 64)
})

test('β of four claws is the slope that claw-temperature has, and level attention reads with it', (t) => {
  const { circuit } = circuitWith({ document, level: 'attention' })
  t.is(betaOfDesign(circuit).toFixed(2), '2.31')
  t.is((openCircuit({ circuit, level: 'attention' }, 1) as unknown as AttentionMemory).beta, betaOfDesign(circuit))
})

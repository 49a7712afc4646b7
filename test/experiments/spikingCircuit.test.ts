import { readFileSync } from 'node:fs'
import test from 'ava'
import { spikingCircuit } from '../../src/experiments/spikingCircuit.js'

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))

test('the circuit of a run is read as a memory', (t) => {
  t.is(spikingCircuit({ document, level: 'circuit' }, 'counters').memory.design.bits, 256)
})

test('no circuit, and a level without spikes, are refused by the name of the experiment', (t) => {
  t.throws(() => spikingCircuit(undefined, 'counters'), { message: /counters: found no circuit/ })
  t.throws(() => spikingCircuit({ document, level: 'sdm' }, 'counters'), { message: /--level: .*counters.*level sdm/ })
})

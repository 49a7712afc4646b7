import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import type { BrianRun } from '../../../src/interop/brian/brianData.js'
import { brianScript } from '../../../src/interop/brian/brianScript.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const still: BrianRun = { untilTick: 100, stimuli: [], learning: [] }

const small = brianScript(buildNetwork(smallCircuit(8, 2, 2, 20), 7), still)

test('the script says its circuit and seed, and its lines have 120 columns at most', (t) => {
  t.regex(small.script, /^# cerebellar-cortex: The default circuit/)
  t.regex(small.script, /connections that the seed 7 draws/)
  for (const line of small.script.split('\n')) t.true(line.length <= 120, line)
})

test('the rule of plasticity is written only where a projection has it', (t) => {
  const plain = brianScript(buildNetwork(circuitOf([relay('in'), lif('cell')], [projection('in', 'cell', 1)]), 1), still)
  for (const rule of ['def plastic(', 'def box(']) {
    t.true(small.script.includes(rule))
    t.false(plain.script.includes(rule))
  }
  for (const shape of ['def exponential(', 'def table(']) t.false(small.script.includes(shape))
})

test('names that Python would not take are replaced, and kept where results are named', (t) => {
  const circuit = circuitOf([relay('in'), lif("the 'cell'")], [projection('in', "the 'cell'", 0.5)])
  const lines = brianScript(buildNetwork(circuit, 1), still).script.split('\n')
  t.true(lines.includes("in_2 = relay(1, 'in')"))
  t.true(lines.includes("    'the \\'cell\\'': the_cell,"))
})

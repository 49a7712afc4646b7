import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { InputError } from '../../../src/errors/inputError.js'
import type { BrianRun } from '../../../src/interop/brian/brianData.js'
import { brianScript } from '../../../src/interop/brian/brianScript.js'
import { circuitOf, lif, plasticProjection, projection, relay } from '../../engine/tinyCircuit.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const still: BrianRun = { untilTick: 100, stimuli: [], learning: [] }

const small = brianScript(buildNetwork(smallCircuit(8, 2, 2, 20), 7), still)
const hasLine = (script: string, line: string) => script.split('\n').includes(line)

test('populations are named, with units and with what they are said to be', (t) => {
  t.true(hasLine(small.script, '# Climbing fibres, one a Purkinje cell: a complex spike writes a 1'))
  t.true(hasLine(small.script, "olive = relay(8, 'olive')"))
  t.true(hasLine(small.script,
    'granule = lif(20, tau_m=7*ms, E_L=-70*mV, V_threshold=-55*mV, V_reset=-70*mV, refractory=1*ms, V_start=-70*mV)'))
  t.regex(small.script, /purkinje = lif\(\n {4}8, tau_m=15\*ms, [^)]* drive=12\.99\d+\*mV, climbing=\['oliveToPurkinje'\]\)\n/)
})

test('projections bear their weights, delays and rules', (t) => {
  t.true(hasLine(small.script, "golgiToGranule = static(golgi, granule, 'golgiToGranule', weight=-10*mV, delay=1*ms)"))
  t.true(small.script.includes(`\
parallelToPurkinje = plastic(
    granule, purkinje, 'parallelToPurkinje', delay=2*ms, climbing='oliveToPurkinje', weight_step=0.0625*mV, w_start=32,
    w_max=63, potentiation=1, depression=2, window=(0*ms, 50*ms))
`))
  t.true(small.script.includes("weight=np.array(data['weights']['parallelToInterneuron'])*mV"))
  t.true(hasLine(small.script, "    'parallelToPurkinje': parallelToPurkinje,"))
})

test('the script says its circuit and seed, and its lines have 120 columns at most', (t) => {
  t.regex(small.script, /^# cerebellar-cortex: The default circuit/)
  t.regex(small.script, /connections that the seed 7 draws/)
  for (const line of small.script.split('\n')) t.true(line.length <= 120, line)
})

test('the rule of plasticity is written only where a projection has it', (t) => {
  const plain = brianScript(buildNetwork(circuitOf([relay('in'), lif('cell')], [projection('in', 'cell', 1)]), 1), still)
  t.true(small.script.includes('def plastic('))
  t.false(plain.script.includes('def plastic('))
})

test('spikes of stimuli are given in order of time and cell, each once; gains in order of time', (t) => {
  const plasticity = {
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, climbing: 'olive>cell', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 9,
  }
  const circuit = circuitOf([relay('in', 3), relay('olive'), lif('cell')],
    [plasticProjection('in', 'cell', plasticity), projection('olive', 'cell', 1, 1, { kind: 'one-to-one' })])
  const { data } = brianScript(buildNetwork(circuit, 1), {
    untilTick: 100,
    stimuli: [
      { tick: 9, population: 'in', cells: [2, 0, 2] }, { tick: 3, population: 'in', cells: [1] },
      { tick: 9, population: 'in', cells: [0] },
    ],
    learning: [{ tick: 8, projection: 'in>cell', gain: 0 }, { tick: 2, projection: 'in>cell', gain: 1 }],
  })
  t.deepEqual(JSON.parse(data), {
    stimuli: { in: { tick: [3, 9, 9], cell: [1, 0, 2] }, olive: { tick: [], cell: [] } },
    learning: { 'in>cell': [[2, 1], [8, 0]] },
    connections: { 'olive>cell': { i: [0], j: [0] } },
    weights: {},
  })
})

test('names that Python would not take are replaced, and kept where results are named', (t) => {
  const circuit = circuitOf([relay('in'), lif("the 'cell'")], [projection('in', "the 'cell'", 0.5)])
  const { script } = brianScript(buildNetwork(circuit, 1), still)
  t.true(hasLine(script, "in_2 = relay(1, 'in')"))
  t.true(hasLine(script, "    'the \\'cell\\'': the_cell,"))
})

test('spikes of what is no relay population, and learning of what is no plastic projection, are refused', (t) => {
  const network = buildNetwork(smallCircuit(8, 2, 2, 20), 1)
  t.throws(() => brianScript(network, { ...still, stimuli: [{ tick: 1, population: 'granule', cells: [0] }] }), {
    instanceOf: InputError, message: 'stimuli.population: "granule" is no relay population; allowed: mossy, rhythm, olive',
  })
  t.throws(() => brianScript(network, { ...still, learning: [{ tick: 1, projection: 'paralelToPurkinje', gain: 1 }] }), {
    instanceOf: InputError,
    message: 'learning.projection: "paralelToPurkinje" is no plastic projection, did you mean "parallelToPurkinje"?; '
      + 'allowed: parallelToPurkinje',
  })
})

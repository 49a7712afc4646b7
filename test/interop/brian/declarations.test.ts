import test from 'ava'
import type { Circuit, Plasticity } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { populationLines, projectionLines, variablesOf } from '../../../src/interop/brian/declarations.js'
import {
  boxPlasticity, circuitOf, lif, lifConductance, lifExponential, plasticProjection, poisson, projection, relay,
} from '../../engine/tinyCircuit.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

function linesOf(circuit: Circuit): string[] {
  const network = buildNetwork(circuit, 7)
  const variables = variablesOf(circuit)
  return [
    ...network.cells.flatMap((part) => populationLines(part, network, variables)),
    ...network.connections.flatMap((part) => projectionLines(part, network, variables)),
  ]
}

const small = linesOf(smallCircuit(8, 2, 2, 20))

test('populations are named, with units and with what they are said to be', (t) => {
  t.true(small.includes('# Climbing fibres, one a Purkinje cell: a complex spike writes a 1'))
  t.true(small.includes("olive = relay(8, 'olive')"))
  t.true(small.includes(
    'granule = lif(20, tau_m=7*ms, E_L=-70*mV, V_threshold=-55*mV, V_reset=-70*mV, refractory=1*ms, V_start=-70*mV)'))
  t.regex(small.join('\n'),
    /purkinje = lif\(\n {4}8, tau_m=15\*ms, [^)]* drive=12\.99\d+\*mV, teachers=\['oliveToPurkinje'\]\)\n/)
})

test('projections bear their weights, delays and rules', (t) => {
  t.true(small.includes("golgiToGranule = static(golgi, granule, 'golgiToGranule', weight=-10*mV, delay=1*ms)"))
  t.true(small.join('\n').includes(`\
parallelToPurkinje = plastic(
    granule, purkinje, 'parallelToPurkinje', delay=2*ms, teacher='oliveToPurkinje', weight_step=0.0625*mV, w_start=32,
    w_max=63, potentiation=additive(1), depression=additive(2), eligibility=box(0*ms, 50*ms))
`))
  t.true(small.join('\n').includes("weight=np.array(data['weights']['parallelToInterneuron'])*mV"))
})

test('currents have their time constants, a millionth less where they would be that of the membrane', (t) => {
  const cell = lifExponential('cell', 2, { excitatoryTimeConstantMs: 3.1, inhibitoryTimeConstantMs: 10 })
  const [, first, second] = linesOf(circuitOf([relay('in'), cell], []))
  t.is(first, 'cell = lif(')
  t.regex(second!, /^ {4}2, tau_m=10\*ms, tau_e=3\.1\*ms, tau_i=9\.99999046325684\d?\*ms, E_L=-70\*mV,/)
})

test('conductances have their reversal potentials, and an adaptive threshold its step and time constant', (t) => {
  const adaptation = { stepMv: 3, timeConstantMs: 80 }
  const text = linesOf(circuitOf([relay('in'), lifConductance('cell', 2, { excitatoryTimeConstantMs: 10, adaptation })], []))
    .join(' ').replace(/ +/g, ' ')
  t.regex(text, /tau_m=10\*ms, tau_e=10\*ms, tau_i=8\*ms, E_e=0\*mV, E_i=-75\*mV, E_L=-70\*mV/)
  t.regex(text, / adaptation=3\*mV, tau_a=80\*ms\)/)
})

test('a cell that its drive takes just to its threshold starts at rest', (t) => {
  const [driven, below] = linesOf(circuitOf([lif('driven', 1, { driveMv: 15 }), lif('below', 1, { driveMv: 14 })], []))
    .join('').split('below = ')
  t.true(driven!.includes('V_start=-70*mV') && below!.includes('V_start=-56*mV'))
})

test('fibres that fire at random are said to', (t) => {
  t.deepEqual(linesOf(circuitOf([poisson('a', 3, 5), poisson('b', 3, 20, 50)], [])), [
    '# They fire at random, 5 Hz: when Lobule says so. A PoissonGroup would draw other spikes.', "a = relay(3, 'a')",
    '# They fire at random, 20 to 50 Hz: when Lobule says so. A PoissonGroup would draw other spikes.',
    "b = relay(3, 'b')",
  ])
})

/** What the declaration of a plastic projection says of its rule. */
function rule(changes: Partial<Plasticity>): string {
  const box = boxPlasticity({
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, teacher: 'olive>cell', potentiationSteps: 1,
    depressionSteps: 1, windowStartTicks: 3, windowEndTicks: 9,
  })
  const lines = linesOf(circuitOf([relay('in', 3), relay('olive'), lif('cell')], [
    plasticProjection('in', 'cell', { ...box, ...changes }), projection('olive', 'cell', 1, 1, { kind: 'one-to-one' }),
  ])).join(' ').replace(/\s+/g, ' ')
  return /potentiation=.*?\)\)/.exec(lines)![0]
}

test('changes of weights and shapes of eligibility are named', (t) => {
  t.is(rule({}), 'potentiation=additive(1), depression=additive(1), eligibility=box(0.3*ms, 0.9*ms))')
  t.is(rule({
    potentiation: { kind: 'multiplicative', fraction: 0.01 }, depression: { kind: 'additive', steps: -2.5 },
    eligibility: { kind: 'exponential', timeConstantTicks: 1000 },
  }), 'potentiation=multiplicative(0.01), depression=additive(-2.5), eligibility=exponential(100*ms))')
  t.is(rule({ eligibility: { kind: 'sinexp' } }),
    "potentiation=additive(1), depression=additive(1), eligibility=table('in>cell'))")
})

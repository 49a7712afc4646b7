import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { Engine } from '../../../src/engine/engine.js'
import { windowTable } from '../../../src/engine/plasticity/windowTable.js'
import { InputError } from '../../../src/errors/inputError.js'
import { dataOf, type BrianRun } from '../../../src/interop/brian/brianData.js'
import {
  boxPlasticity, circuitOf, lif, plasticProjection, poisson, projection, regular, relay, spikeTrain,
} from '../../engine/tinyCircuit.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const still: BrianRun = { untilTick: 100, stimuli: [], learning: [] }

test('spikes of stimuli are given in order of time and cell, each once; gains in order of time', (t) => {
  const plasticity = boxPlasticity({
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, teacher: 'olive>cell', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 9,
  })
  const circuit = circuitOf([relay('in', 3), relay('olive'), lif('cell')],
    [plasticProjection('in', 'cell', plasticity), projection('olive', 'cell', 1, 1, { kind: 'one-to-one' })])
  const data = dataOf(buildNetwork(circuit, 1), {
    untilTick: 100,
    stimuli: [
      { tick: 9, population: 'in', cells: [2, 0, 2] }, { tick: 3, population: 'in', cells: [1] },
      { tick: 9, population: 'in', cells: [0] },
    ],
    learning: [{ tick: 8, projection: 'in>cell', gain: 0 }, { tick: 2, projection: 'in>cell', gain: 1 }],
  })
  t.deepEqual(data, {
    spikes: { in: { tick: [3, 9, 9], cell: [1, 0, 2] }, olive: { tick: [], cell: [] } },
    learning: { 'in>cell': [[2, 1], [8, 0]] },
    eligibility: {},
    connections: { 'olive>cell': { i: [0], j: [0] } },
    weights: {},
  })
})

const events = { burst: { spikes: 3, intervalTicks: 20 }, jitterMs: 1 }
for (const fibres of [
  poisson('in', 5, 50, 200), regular('in', 5, 70, { phase: 'drawn', ...events }),
  { ...poisson('in', 5, 50), profile: { kind: 'sinusoid' as const, amplitudeHz: 50, frequencyHz: 9, phase: 0 }, ...events },
  spikeTrain('in', 5, Array.from({ length: 30 }, (_, index) => [40 * index, index % 5] as const), events),
]) test(`fibres that fire by themselves are given the spikes of the engine (${fibres.model}${'profile' in fibres ? ', profile' : ''})`, (t) => {
  const network = buildNetwork(circuitOf([fibres, lif('cell')], [projection('in', 'cell', 0.01)]), 3)
  const spikes: { tick: number[]; cell: number[] } = { tick: [], cell: [] }
  new Engine(network).advance(1000, ({ tick, cells }) => {
    spikes.tick.push(...Array.from(cells, () => tick))
    spikes.cell.push(...cells)
  })
  t.true(spikes.tick.length > 20)
  t.deepEqual((dataOf(network, { ...still, untilTick: 1000 }) as { spikes: object }).spikes, { in: spikes })
})

test('shapes of eligibility that no equation has are tables; what learns from the start has a gain of 1 there', (t) => {
  const box = boxPlasticity({
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, teacher: 'olive>cell', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 9,
  })
  const eligibility = { kind: 'sine', peakTicks: 20, exponent: 4 } as const
  const network = buildNetwork(circuitOf([relay('in', 3), relay('olive'), lif('cell')], [
    plasticProjection('in', 'cell', { ...box, eligibility, learnsFromStart: true }),
    projection('olive', 'cell', 1, 1, { kind: 'one-to-one' }),
  ]), 1)
  const learning = [{ tick: 4, projection: 'in>cell', gain: 2 }]
  const data = dataOf(network, { ...still, learning }) as { eligibility: object; learning: object }
  t.deepEqual(data.eligibility, { 'in>cell': [...windowTable(eligibility, 0.1, network.kernels)] })
  t.deepEqual(data.learning, { 'in>cell': [[0, 1], [4, 2]] })
})

test('spikes of what is no relay population, and learning of what is no plastic projection, are refused', (t) => {
  const network = buildNetwork(smallCircuit(8, 2, 2, 20), 1)
  t.throws(() => dataOf(network, { ...still, stimuli: [{ tick: 1, population: 'granule', cells: [0] }] }), {
    instanceOf: InputError, message: 'stimuli.population: "granule" is no relay population; allowed: mossy, rhythm, olive',
  })
  t.throws(() => dataOf(network, { ...still, learning: [{ tick: 1, projection: 'paralelToPurkinje', gain: 1 }] }), {
    instanceOf: InputError,
    message: 'learning.projection: "paralelToPurkinje" is no plastic projection, did you mean "parallelToPurkinje"?; '
      + 'allowed: parallelToPurkinje',
  })
})

import test from 'ava'
import { from, lastValueFrom, toArray } from 'rxjs'
import { buildNetwork, type Network } from '../../src/circuit/network.js'
import { simulate } from '../../src/engine/simulate.js'
import { sampleWeights } from '../../src/recording/weightSamples.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from '../engine/tinyCircuit.js'
import { failing, volley } from './volleys.js'

const rule = boxPlasticity({
  weightStepQuanta: 1, weightBits: 6, initialSteps: 10, teacher: 'climbing>cell', potentiationSteps: 1,
  depressionSteps: 1, windowStartTicks: 0, windowEndTicks: 10,
})

const learner = (): Network => buildNetwork(circuitOf([relay('in', 2), relay('climbing'), lif('cell')],
  [plasticProjection('in', 'cell', rule), projection('climbing', 'cell', 1, 10, { kind: 'one-to-one' })]), 1)

test('weights are sampled at the first volley in each stretch of time and at the end, each a copy', async (t) => {
  const network = learner()
  const stimuli = [0, 3, 6, 12, 14, 26].map((timeMs) => ({ timeMs, population: 'in', cells: [0] }))
  const learning = { projection: 'in>cell', gain: 1 }
  const run = simulate(network, {
    stimuli: from(stimuli), interventions: from([{ timeMs: 0, learning }]), untilMs: 40,
  })
  const samples = await lastValueFrom(run.pipe(sampleWeights(network, 'in>cell', 100), toArray()))
  t.deepEqual(samples.map(({ tick, weights }) => [tick, ...weights]),
    [[0, 10, 10], [120, 13, 10], [260, 15, 10], [260, 16, 10]])
})

test('a run without volleys is sampled once, at its end', async (t) => {
  const network = learner()
  const run = simulate(network, { untilMs: 5 })
  const samples = await lastValueFrom(run.pipe(sampleWeights(network, 'in>cell', 1), toArray()))
  t.deepEqual(samples, [{ tick: 0, weights: Int16Array.of(10, 10) }])
})

test('a projection without plastic weights, and times that are none, are refused', (t) => {
  const network = learner()
  t.throws(() => sampleWeights(network, 'climbing>cell', 10), { message: '"climbing>cell" is no plastic projection' })
  t.throws(() => sampleWeights(network, 'on', 10), { message: '"on" is no plastic projection' })
  for (const every of [0, -1, 0.5, NaN]) {
    t.throws(() => sampleWeights(network, 'in>cell', every), {
      message: `everyTicks must be a whole number above 0, found ${every}`,
    })
  }
})

test('the error of a run goes through', async (t) => {
  const network = learner()
  await t.throwsAsync(lastValueFrom(failing(volley(0, 'in', 0)).pipe(sampleWeights(network, 'in>cell', 10))),
    { message: 'the run failed' })
})

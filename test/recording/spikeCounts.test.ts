import test from 'ava'
import { countSpikes, populationRates } from '../../src/recording/spikeCounts.js'
import { circuitOf, lif, relay } from '../engine/tinyCircuit.js'
import { recorded, volley } from './volleys.js'

const circuit = circuitOf([relay('in', 4), lif('out', 2)], [])
const volleys = [volley(0, 'in', 0, 3), volley(5, 'out', 1), volley(9, 'in', 0, 1, 2)]

test('events are counted up to each volley, from none on', async (t) => {
  t.deepEqual(await recorded(volleys, countSpikes(circuit)), [
    { volleys: 0, spikes: [0, 0] }, { volleys: 1, spikes: [2, 0] }, { volleys: 2, spikes: [2, 1] },
    { volleys: 3, spikes: [5, 1] },
  ])
})

test('rates are spikes per cell and second, once, at the end', async (t) => {
  t.deepEqual(await recorded(volleys, populationRates(circuit, 500)),
    [[{ population: 'in', rateHz: 5 / 4 / 0.5 }, { population: 'out', rateHz: 1 / 2 / 0.5 }]])
})

test('a run without a volley has rates of 0', async (t) => {
  t.deepEqual(await recorded([], populationRates(circuit, 500)),
    [[{ population: 'in', rateHz: 0 }, { population: 'out', rateHz: 0 }]])
})

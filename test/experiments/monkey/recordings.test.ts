import test from 'ava'
import { record, recordings } from '../../../src/experiments/monkey/recordings.js'
import { stream } from '../../../src/random/stream.js'
import { smallParameters } from './smallMonkey.js'

const { next } = stream(1, 'units')
const units = Array.from({ length: 80 }, () => Float64Array.from({ length: 60 }, () => next()))
const parameters = smallParameters()

test('every recording gives rates of as many cells as are recorded, less those that are not selective', (t) => {
  for (const recording of recordings) {
    const { rates, selective } = record(units, recording, parameters, 1, 'learnt')
    t.is(rates.length, Math.round(57 * selective))
    t.true(selective > 0.8 && rates.every((cell) => cell.length === 60))
    t.deepEqual(record(units, recording, parameters, 1, 'learnt').rates, rates)
    t.notDeepEqual(record(units, recording, parameters, 2, 'learnt').rates, rates)
  }
})

test('spikes are those of the cells without noise: with long delays they give their rates', (t) => {
  const long = smallParameters({ delay: 1000, trials: 100, gainDeviation: 0 })
  for (const recording of ['units', 'tuned cells'] as const) {
    const exact = record(units, recording, long, 1, 'learnt').rates
    const counted = record(units, `spikes of ${recording}`, long, 1, 'learnt').rates
    t.is(counted.length, exact.length)
    exact.forEach((cell, index) => Array.from(cell).forEach((rate, stimulus) =>
      t.true(Math.abs(rate - counted[index]![stimulus]!) < 0.15)))
  }
})

test('where the units say nothing of the stimulus few cells are selective', (t) => {
  const silent = Array.from({ length: 80 }, () => new Float64Array(60).fill(0.5))
  t.true(record(silent, 'spikes of tuned cells', parameters, 1, 'learnt').selective < 0.1)
})

import test from 'ava'
import { period, potential, timeConstant } from '../../../src/circuit/models/parameter.js'

const place = { field: 'p', scope: { mossy: 100 }, resolutionMs: 0.1 }

test('a potential is read in mV, a time constant in ms, a period in ticks', (t) => {
  t.is(potential({ about: 'E' }).read('-0.055 V', place), -55)
  t.is(timeConstant({ about: 'τ' }).read('0.02 s', place), 20)
  t.is(period({ about: 'held' }).read('2 ms', place), 20)
})

test('what a parameter is for stands in the schema, with an example', (t) => {
  t.is(potential({ about: 'Where it settles' }).schema.description,
    'Where it settles. A potential with its unit, such as "-55 mV", or an expression such as "15 mV / threshold"')
})

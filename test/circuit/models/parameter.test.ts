import test from 'ava'
import { optional, period, potential, timeConstant } from '../../../src/circuit/models/parameter.js'

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

test('an optional parameter may be left out, and is read like the other where it is not', (t) => {
  const drive = optional(potential({ about: 'Drive' }))
  t.is(drive.read(undefined, place), undefined)
  t.is(drive.read('3 mV', place), 3)
  t.is(drive.optional, true)
})

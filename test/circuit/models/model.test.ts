import test from 'ava'
import { model } from '../../../src/circuit/models/model.js'
import { potential } from '../../../src/circuit/models/parameter.js'
import { messageOf } from '../smallCircuit.js'

const base = { name: 'cells', about: '', count: 3 }
const place = { field: 'populations.cells', scope: {}, resolutionMs: 0.1 }
const read: unknown[] = []
const example = model({
  name: 'relay', about: 'An example', state: [], arrival: 'nothing', between: 'nothing',
  parameters: { low: potential({ about: 'Low' }), high: potential({ about: 'High', default: '5 mV' }) },
  population(given, values, written) {
    read.push({ values, low: written.has('low'), high: written.has('high') })
    return values.low < values.high ? { ...given, model: 'relay' } : written.fail('low', 'less than high', ', too much')
  },
})

test('each parameter is read by itself, defaults where they are left out, and a population is made of the values', (t) => {
  t.deepEqual(example.read(base, { low: '1 mV' }, place), { ...base, model: 'relay' })
  t.deepEqual(read.at(-1), { values: { low: 1, high: 5 }, low: true, high: false })
})

test('a fault names the field, what was found and what is allowed', (t) => {
  t.is(messageOf(() => example.read(base, { low: '1 ms' }, place)),
    'populations.cells.low: found "1 ms": a time; allowed: a potential, for example "-55 mV"')
  t.is(messageOf(() => example.read(base, { low: '7 mV' }, place)),
    'populations.cells.low: found "7 mV", too much; allowed: less than high')
})

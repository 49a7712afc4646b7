import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { cdamSetting, meanFactor, type CdamSetting } from '../../../src/memory/cdam/cdamSetting.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'

const given: CdamSetting = { graph: ring(3), a: 0.5, h: 0.5, beta: 1 }

test('what is left out is the paper’s', (t) => {
  const { eta, normalisation, orientation, meanLoad } = cdamSetting(given)
  t.deepEqual({ eta, normalisation, orientation, meanLoad },
    { eta: 0.1, normalisation: 'symmetric', orientation: 'successors', meanLoad: 'paper' })
})

test('numbers that make no memory are refused by name', (t) => {
  const message = (part: object) => t.throws(() => cdamSetting({ ...given, ...part }), { instanceOf: InputError })!.message
  t.is(message({ a: NaN }), 'a: found NaN; allowed: a finite number')
  t.is(message({ h: Infinity }), 'h: found Infinity; allowed: a finite number')
  t.is(message({ beta: 0 }), 'beta: found 0; allowed: a positive, finite number')
  t.is(message({ eta: 1.1 }), 'eta: found 1.1; allowed: above 0, at most 1')
  t.is(message({ eta: 0 }), 'eta: found 0; allowed: above 0, at most 1')
})

test('the mean pattern is subtracted not at all, as ξ̄/n, or whole', (t) => {
  t.deepEqual((['none', 'paper', 'notebook'] as const).map((load) => meanFactor(load, 1000)), [0, 0.001, 1])
})

import test from 'ava'
import { poisson } from '../../../src/circuit/models/poisson.js'
import { base, place } from './membrane.js'

test('fibres that fire at random have one rate, or the ends of a range of rates', (t) => {
  t.deepEqual(poisson.read(base, { rate: '2 Hz' }, place), { ...base, model: 'poisson', rateFromHz: 2, rateToHz: 2 })
  t.deepEqual(poisson.read(base, { rate: { from: '20 Hz', to: '50 Hz' } }, place),
    { ...base, model: 'poisson', rateFromHz: 20, rateToHz: 50 })
})

import test from 'ava'
import { defaultState } from '../../../src/lab/state/labState.js'

test('the default state is a plain value, with the ten digits stored', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(defaultState)), defaultState)
  t.is(defaultState.stored.length, 10)
})

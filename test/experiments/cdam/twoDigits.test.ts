import test from 'ava'
import { signedDigits, twoDigits } from '../../../src/experiments/cdam/twoDigits.js'

test('numbers have two digits and a true minus, and what rounds to 0 has none', (t) => {
  t.deepEqual([0.126, -0.126, -0.001, 1].map(twoDigits), ['0.13', '−0.13', '0.00', '1.00'])
})

test('differences have a plus where they are not negative', (t) => {
  t.deepEqual([0.5, -0.5, 0, -1e-17].map(signedDigits), ['+0.50', '−0.50', '+0.00', '+0.00'])
})

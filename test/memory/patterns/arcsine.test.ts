import test from 'ava'
import { arcsine } from '../../../src/memory/patterns/arcsine.js'

test('the arcsine is good to a few units in the last place from 0 to 1', (t) => {
  t.is(arcsine(0), 0)
  t.true(Math.abs(arcsine(1) - Math.PI / 2) < 1e-15)
  for (let index = 1; index < 5000; index++) {
    const s = index / 5000
    t.true(Math.abs(arcsine(s) / Math.asin(s) - 1) < 2e-15, String(s))
  }
  t.true(Math.abs(arcsine(1e-9) / 1e-9 - 1) < 1e-15)
})

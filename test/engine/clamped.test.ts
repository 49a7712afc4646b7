import test from 'ava'
import * as fc from 'fast-check'
import type { Population } from '../../src/circuit/circuit.js'
import { rangeOf, wholeNetwork } from '../../src/circuit/share.js'
import { Clamped } from '../../src/engine/clamped.js'
import { SavedState, wholeFields } from '../../src/engine/state.js'
import { lif } from './tinyCircuit.js'

const here = (population: Population, index = 0, of = 1) => ({ population, ...rangeOf(population.count, { index, of }) })

test('a cell is held where it was last said until it is released, once', (t) => {
  const clamped = new Clamped(here(lif('cell', 5)))
  clamped.hold(3, -60)
  clamped.hold(3, -65)
  clamped.hold(1, -70)
  t.deepEqual([0, 1, 3].map((cell) => clamped.potentialMv(cell)), [undefined, -70, -65])
  t.deepEqual(clamped.release(Uint32Array.of(3, 0, 3)), [[3, -65]])
  t.deepEqual([1, 3].map((cell) => clamped.potentialMv(cell)), [-70, undefined])
})

test('what is saved in any number of shares is held again in any number of shares', (t) => {
  const held = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -90, max: -60 })), { maxLength: 8 })
  const shares = fc.integer({ min: 1, max: 4 })
  fc.assert(fc.property(held, shares, shares, (cells, before, after) => {
    const population = lif('cell', 12)
    const parts = (of: number) => Array.from({ length: of }, (_, index) => here(population, index, of))
    const saved = (of: number) => wholeFields(parts(of).map((part) => {
      const clamped = new Clamped(part)
      for (const [cell, potentialMv] of cells) {
        if (cell >= part.first && cell < part.first + part.count) clamped.hold(cell - part.first, potentialMv)
      }
      return clamped.save()
    }))
    t.deepEqual(saved(before), saved(1))
    const whole = new Clamped(here(population))
    whole.restore(new SavedState(saved(before), wholeNetwork))
    parts(after).forEach((part, index) => {
      const clamped = new Clamped(part)
      clamped.hold(0, 0)
      clamped.restore(new SavedState(saved(before), { index, of: after }))
      for (let cell = 0; cell < part.count; cell++) {
        t.is(clamped.potentialMv(cell), whole.potentialMv(part.first + cell))
      }
    })
  }), { seed: 1, numRuns: 50 })
})

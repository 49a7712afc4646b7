import test from 'ava'
import * as fc from 'fast-check'
import { wholeNetwork } from '../../src/circuit/share.js'
import type { SpikeSource } from '../../src/engine/spikeSource.js'
import { Spontaneous } from '../../src/engine/spontaneous.js'
import { SavedState } from '../../src/engine/state.js'
import { never } from '../../src/kernels/lifPlaces.js'

/** Cells that fire at regular gaps; with a gap of 0 never. */
const regular = (gaps: readonly number[]): SpikeSource => ({
  next: (cell, tick) => (gaps[cell] === 0 ? Infinity : tick + gaps[cell]!),
  save: () => [],
  restore: () => {},
})

const gaps = fc.array(fc.nat(7), { maxLength: 30 })

test('cells fire at their ticks, those of one tick ascending, and go on after a restoration', (t) => {
  fc.assert(fc.property(gaps, fc.nat(40), (given, at) => {
    let spontaneous = new Spontaneous(regular(given), given.length)
    for (let tick = 0; tick < 60; tick++) {
      const expected = given.flatMap((gap, cell) => (gap > 0 && (tick + 1) % gap === 0 ? [cell] : []))
      t.is(spontaneous.nextTick() === tick, expected.length > 0)
      t.deepEqual([...spontaneous.fire(tick)], expected)
      if (tick !== at) continue
      const saved = new SavedState(spontaneous.save('cell'), wholeNetwork)
      spontaneous = new Spontaneous(regular(given), given.length)
      spontaneous.restore(saved, 'cell')
    }
  }), { seed: 1 })
})

test('cells that never fire are never due', (t) => {
  t.is(new Spontaneous(regular([0, 0]), 2).nextTick(), never)
  t.is(new Spontaneous(regular([]), 0).nextTick(), never)
})

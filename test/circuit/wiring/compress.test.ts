import test from 'ava'
import * as fc from 'fast-check'
import { compress } from '../../../src/circuit/wiring/compress.js'
import type { Rows } from '../../../src/circuit/wiring/rows.js'

/** Rows of a list of lists, in parts of some rows. */
function rowsOf(by: Rows['by'], lists: readonly (readonly number[])[], perPart: number, first = 0): Rows {
  const starts = Array.from({ length: Math.ceil(lists.length / perPart) }, (_, part) => part * perPart)
  return {
    by,
    parts: () => starts.map((start) => {
      const part = lists.slice(start, start + perPart)
      const offsets = Uint32Array.from([0, ...part.map((_, row) => part.slice(0, row + 1).flat().length)])
      return { first: first + start, rows: part.length, offsets, cells: Uint32Array.from(part.flat()) }
    }),
  }
}

/** A delay from the place in the row and the cell at the other end. */
const later = (place: number, other: number): number => (place + other) % 3

const lists = (cells: number) => fc.array(fc.array(fc.nat(cells - 1), { maxLength: 6 }), { minLength: 1, maxLength: 12 })

test('rows by target become rows by source, ascending', (t) => {
  fc.assert(fc.property(lists(7), fc.integer({ min: 1, max: 5 }), fc.nat(9), (of, perPart, first) => {
    const offsets = new Uint32Array(8)
    const targets = new Uint32Array(of.flat().length)
    const here = { first, count: of.length }
    t.is(compress(rowsOf('target', of, perPart, first), 7, here, 0, undefined, offsets, targets), targets.length)
    for (let source = 0; source < 7; source++) {
      const expected = of.flatMap((sources, target) => sources.filter((one) => one === source).map(() => target))
      t.deepEqual([...targets.subarray(offsets[source], offsets[source + 1])], expected)
    }
  }), { seed: 1, numRuns: 300 })
})

test('rows by source stay as they are', (t) => {
  fc.assert(fc.property(lists(7), fc.integer({ min: 1, max: 5 }), (of, perPart) => {
    const offsets = new Uint32Array(of.length + 1)
    const targets = new Uint32Array(of.flat().length)
    compress(rowsOf('source', of, perPart), of.length, { first: 0, count: 7 }, 0, undefined, offsets, targets)
    t.deepEqual(of.map((_, source) => [...targets.subarray(offsets[source], offsets[source + 1])]), of.map((row) => [...row]))
  }), { seed: 2, numRuns: 300 })
})

test('with delays, synapses are sorted by delay, then source; those onto targets elsewhere are left out', (t) => {
  const delays = {
    row: () => {
      let place = 0
      return (other: number) => later(place++, other)
    },
  }
  fc.assert(fc.property(lists(7), fc.nat(6), fc.integer({ min: 1, max: 7 }), (of, first, count) => {
    const targets = new Uint32Array(of.flat().length)
    const offsets = new Uint32Array(3 * of.length + 1)
    compress(rowsOf('source', of, 4), of.length, { first, count }, 0, delays, offsets, targets)
    for (let slot = 0; slot < 3 * of.length; slot++) {
      const row = of[slot % of.length]!
      const expected = row.filter((target, place) => later(place, target) === Math.floor(slot / of.length))
      t.deepEqual([...targets.subarray(offsets[slot], offsets[slot + 1])],
        expected.map((target) => target - first).filter((target) => target >= 0 && target < count))
    }
  }), { seed: 3, numRuns: 300 })
})

test('more synapses than there is room for are a bug, not a result', (t) => {
  const message = '3 synapses were drawn, but there is room for 2'
  for (const by of ['source', 'target'] as const) {
    t.throws(() => compress(rowsOf(by, [[0, 1, 1]], 1), 2, { first: 0, count: 2 }, 0, undefined,
      new Uint32Array(3), new Uint32Array(2)), { message })
  }
})

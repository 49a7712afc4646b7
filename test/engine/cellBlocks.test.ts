import test from 'ava'
import * as fc from 'fast-check'
import { CellBlocks } from '../../src/engine/cellBlocks.js'

test('lists stay as they are, however many follow and however long they are', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 }), (lengths) => {
    const blocks = new CellBlocks()
    const lists = lengths.map((length, index) => blocks.copy(new Uint32Array(length).fill(index), 7))
    lists.forEach((list, index) => {
      t.is(list.length, lengths[index]!)
      t.true(list.every((cell) => cell === index + 7))
    })
  }), { seed: 1, numRuns: 40 })
})

test('two ascending lists without a common cell become one, whichever comes first and however they lie', (t) => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(1000)), fc.array(fc.boolean(), { minLength: 1 }), (cells, sides) => {
    const ascending = cells.sort((left, right) => left - right)
    const of = (side: boolean) => Uint32Array.from(ascending.filter((_, index) => sides[index % sides.length] === side))
    t.deepEqual([...new CellBlocks().join(of(true), of(false))], ascending)
    t.deepEqual([...new CellBlocks().join(of(false), of(true))], ascending)
  }), { seed: 2 })
})

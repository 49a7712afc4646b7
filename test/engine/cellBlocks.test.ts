import test from 'ava'
import * as fc from 'fast-check'
import { CellBlocks } from '../../src/engine/cellBlocks.js'

test('lists stay as they are, however many follow and however long they are', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 }), (lengths) => {
    const blocks = new CellBlocks()
    const lists = lengths.map((length, index) => blocks.shifted(new Uint32Array(length).fill(index), 7))
    lists.forEach((list, index) => {
      t.is(list.length, lengths[index]!)
      t.true(list.every((cell) => cell === index + 7))
    })
  }), { seed: 1, numRuns: 40 })
})

test('a number is added to a copy of a list; 0 leaves the list itself', (t) => {
  const cells = Uint32Array.of(4, 1)
  const blocks = new CellBlocks()
  t.is(blocks.shifted(cells, 0), cells)
  t.deepEqual([...blocks.shifted(cells, 3)], [7, 4])
  t.deepEqual([...cells], [4, 1])
})

test('the first of some cells become an ascending list, few or many, that stays when the cells change', (t) => {
  const list = fc.array(fc.nat(60), { maxLength: 90, size: 'max' }).map((cells) => Uint32Array.from(cells))
  const blocks = new CellBlocks()
  fc.assert(fc.property(list, fc.nat(90), (cells, wanted) => {
    const count = Math.min(wanted, cells.length)
    const given = [...cells]
    const ascending = blocks.sorted(cells, count)
    t.deepEqual([...cells], given)
    cells.fill(99)
    t.deepEqual([...ascending], given.slice(0, count).sort((left, right) => left - right))
  }), { seed: 3, numRuns: 200 })
})

test('two ascending lists without a common cell become one, whichever comes first and however they lie', (t) => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(1000)), fc.array(fc.boolean(), { minLength: 1 }), (cells, sides) => {
    const ascending = cells.sort((left, right) => left - right)
    const of = (side: boolean) => Uint32Array.from(ascending.filter((_, index) => sides[index % sides.length] === side))
    t.deepEqual([...new CellBlocks().join(of(true), of(false))], ascending)
    t.deepEqual([...new CellBlocks().join(of(false), of(true))], ascending)
  }), { seed: 2 })
})

import test from 'ava'
import * as fc from 'fast-check'
import { lesionedCells, lesionedCount } from '../../src/circuit/lesionedCells.js'

const population = (lesioned: number, count = 1000, name = 'granule') => ({ name, count, lesioned })

test('as many cells are lost as the share says, to the nearest cell, each once and in order', (t) => {
  t.is(lesionedCount(population(0.3, 512)), 154)
  t.is(lesionedCount({ count: 7 }), 0)
  for (const [share, lost] of [[0, 0], [0.0004, 0], [0.25, 250], [1, 1000]] as const) {
    const cells = lesionedCells(population(share), 1)
    t.is(cells.length, lost)
    t.deepEqual([...new Set(cells)].sort((one, other) => one - other), [...cells])
    t.true(cells.every((cell) => cell < 1000))
  }
})

test('of one seed, fewer lost cells are always among those that are lost where they are more', (t) => {
  fc.assert(fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }),
    (seed, one, other) => {
      const fewer = lesionedCells(population(Math.min(one, other), 300), seed)
      const more = new Set(lesionedCells(population(Math.max(one, other), 300), seed))
      t.true(fewer.every((cell) => more.has(cell)))
    }), { seed: 1, numRuns: 50 })
})

test('the seed and the name of the population say which cells', (t) => {
  const half = lesionedCells(population(0.5), 1)
  t.deepEqual(lesionedCells(population(0.5), 1), half)
  t.notDeepEqual(lesionedCells(population(0.5), 2), half)
  t.notDeepEqual(lesionedCells(population(0.5, 1000, 'golgi'), 1), half)
})

test('all cells are equally likely to be lost: over 400 seeds each is lost in about half, and pairs in about a quarter', (t) => {
  const counts = new Float64Array(20)
  let both = 0
  for (let seed = 0; seed < 400; seed++) {
    const lost = lesionedCells(population(0.5, 20), seed)
    for (const cell of lost) counts[cell]!++
    if (lost.includes(3) && lost.includes(4)) both++
  }
  // Five standard deviations of a binomial count: 5 · sqrt(400 / 4) = 50, and 5 · sqrt(400 · 9 / 38 · 29 / 38) < 43.
  t.true(counts.every((count) => Math.abs(count - 200) < 50))
  t.true(Math.abs(both - 400 * 9 / 38) < 43)
})

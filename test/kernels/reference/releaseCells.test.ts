import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { cellPlaces, lifPlaces, never, numbersPerCell } from '../../../src/kernels/lifPlaces.js'
import { assembly, place, plain } from '../both.js'
import { firstCrossing, placed, randomCells, stateOf, type LifCells } from '../lifCells.js'

/** Every second cell is released; the first of them is listed already. */
function outcome(kernels: Kernels, of: LifCells) {
  const { cells, constants, candidates, count } = placed(kernels, of)
  const volley = Array.from({ length: count >> 1 }, (_, index) => 2 * index + 1)
  for (const number of volley) cells[numbersPerCell * number + cellPlaces.membrane] = -Infinity
  if (volley.length > 0) cells[numbersPerCell + cellPlaces.listed] = 1
  const listed = kernels.releaseCells(
    place(kernels.uint32, volley), volley.length, cells, constants, candidates, 0)
  return { volley, cells: [...cells], candidates: [...candidates.subarray(0, listed)] }
}

const cases = fc.tuple(fc.nat(1e6), fc.nat(30)).map((sizes) => randomCells(...sizes))

test('releaseCells in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (of) => void t.deepEqual(outcome(assembly, of), outcome(plain, of))),
    { seed: 1, numRuns: 150 })
})

test('a released cell is at its reset with the currents that it has, and is listed unless it will not fire', (t) => {
  let listed = 0
  let silent = 0
  fc.assert(fc.property(cases, (of) => {
    const { volley, cells, candidates } = outcome(plain, of)
    const reset = of.constants[lifPlaces.reset]!
    const released = new Set(volley)
    t.true(candidates.every((number) => released.has(number) && number !== 1))
    for (let number = 0; number < of.cells.length / numbersPerCell; number++) {
      const own = (place: number) => cells[numbersPerCell * number + place]
      const before = (place: number) => of.cells[numbersPerCell * number + place]
      t.is(own(cellPlaces.excitation), before(cellPlaces.excitation))
      t.is(own(cellPlaces.inhibition), before(cellPlaces.inhibition))
      if (!released.has(number)) t.is(own(cellPlaces.membrane), before(cellPlaces.membrane))
      if (!released.has(number)) continue
      t.true(Math.abs(stateOf(of, cells, number).potential - reset) < 1e-8 * (1 + Math.abs(reset)))
      t.is(own(cellPlaces.listed), candidates.includes(number) || number === 1 ? 1 : 0)
      if (own(cellPlaces.listed) === 0) t.is(firstCrossing(of, cells, number, 3000), never)
      if (own(cellPlaces.listed) === 0) silent++
      else listed++
    }
  }), { seed: 2, numRuns: 150 })
  t.true(listed > 300 && silent > 300, `${listed} ${silent}`)
})

import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { numbersPerSteppedCell, steppedCell, steppedPlaces, synapseKinds } from '../../../src/kernels/steppedPlaces.js'
import { assembly, draws, plain } from '../both.js'
import { placedStepped, randomStepped, type SteppedCase } from '../steppedCells.js'

const cases = fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 30 })).map(([seed, count]) => randomStepped(seed, count))
const at = (cells: ArrayLike<number>, cell: number, name: keyof typeof steppedCell): number =>
  cells[cell * numbersPerSteppedCell + steppedCell[name]]!

/** Some ticks in a row, each with arrivals to some cells, from the tick after that of the state on. */
function outcome(kernels: Kernels, one: SteppedCase, ticks: number) {
  const { constants, cells, noise, marks, listed, spikes, left, scratch, count } = placedStepped(kernels, one)
  const uint32 = draws(one.tick)
  const fired: number[][] = []
  let length = count
  for (let tick = one.tick + 1; tick <= one.tick + ticks; tick++) {
    for (let index = 0; index < length; index++) {
      if (uint32() % 3 > 0) continue
      const cell = listed[index]! * numbersPerSteppedCell
      cells[cell + steppedCell.up]! += uint32() % 12
      cells[cell + steppedCell.down]! -= uint32() % 6
    }
    const spiked = kernels.stepCells(listed, length, tick, cells, constants, noise, marks, spikes, left, scratch)
    fired.push([...spikes.subarray(0, spiked)])
    length = left[0]!
  }
  return { cells: [...cells], marks: [...marks], listed: [...listed.subarray(0, length)], fired }
}

test('stepCells in WebAssembly and in TypeScript leave the same bits', (t) => {
  let spikes = 0
  fc.assert(fc.property(cases, (one) => {
    const found = outcome(assembly, one, 12)
    t.deepEqual(found, outcome(plain, one, 12))
    spikes += found.fired.flat().length
  }), { seed: 1, numRuns: 400 })
  t.true(spikes > 1000, `${spikes}`)
})

test('advanceCells in WebAssembly and in TypeScript leave the same bits, over one tick and over many', (t) => {
  fc.assert(fc.property(cases, fc.integer({ min: 1, max: 300 }), (one, ticks) => {
    const [found, expected] = [assembly, plain].map((kernels) => {
      const { constants, cells, noise, listed, scratch, count } = placedStepped(kernels, one)
      kernels.advanceCells(listed, count, one.tick + ticks, cells, constants, noise, scratch)
      return [...cells]
    })
    t.deepEqual(found, expected)
  }), { seed: 2, numRuns: 400 })
})

test('marks are those of the cells that stay on the list, and nothing that has arrived is left', (t) => {
  fc.assert(fc.property(cases, (one) => {
    const { cells, marks, listed } = outcome(plain, one, 3)
    t.deepEqual(marks, marks.map((_, cell) => Number(listed.includes(cell))))
    for (const cell of marks.keys()) t.deepEqual([at(cells, cell, 'up'), at(cells, cell, 'down')], [0, 0])
  }), { seed: 3, numRuns: 100 })
})

test('a cell that leaves the list would not have fired, however long one had waited', (t) => {
  let left = 0
  fc.assert(fc.property(cases, (one) => {
    const first = outcome(plain, one, 1)
    const noisy = one.constants[steppedPlaces.noise]! > 0
    const resting = [...first.marks.keys()].filter((cell) => first.marks[cell] === 0)
    if (noisy) t.true(resting.every((cell) => at(first.cells, cell, 'heldUntil') >= 2 ** 30 - 1))
    left += resting.length
    const { constants, cells, noise, marks, listed, spikes, left: staying, scratch } = placedStepped(plain, one)
    cells.set(first.cells)
    for (let tick = one.tick + 2; tick < one.tick + 1500; tick++) {
      listed.set(resting)
      marks.fill(1)
      const fired = plain.stepCells(listed, resting.length, tick, cells, constants, noise, marks, spikes, staying, scratch)
      if (fired > 0) t.fail(`cell ${spikes[0]} fires at ${tick}`)
    }
  }), { seed: 4, numRuns: 120 })
  t.true(left > 500, `${left}`)
})

test('many ticks at once are those ticks one by one: to rounding in closed form, and by exponential Euler', (t) => {
  fc.assert(fc.property(cases, fc.integer({ min: 2, max: 200 }), (drawn, ticks) => {
    const constants = [...drawn.constants]
    constants[steppedPlaces.noise] = 0
    const [one, all] = [placedStepped(plain, { ...drawn, constants }), placedStepped(plain, { ...drawn, constants })]
    for (let tick = drawn.tick - 100; tick <= drawn.tick + ticks; tick++) {
      plain.advanceCells(one.listed, one.count, tick, one.cells, one.constants, one.noise, one.scratch)
    }
    plain.advanceCells(all.listed, all.count, drawn.tick + ticks, all.cells, all.constants, all.noise, all.scratch)
    const size = 90
    const differing = all.cells.filter((value, index) => Math.abs(value - one.cells[index]!) > 1e-12 * size)
    if (drawn.constants[steppedPlaces.kind] !== synapseKinds.current) t.deepEqual([...differing], [])
    else t.true([...all.cells].every((value, index) => Math.abs(value - one.cells[index]!) < 1e-7))
  }), { seed: 5, numRuns: 200 })
})

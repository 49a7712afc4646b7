import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { cellPlaces, cellsPerBlock, never, numbersPerCell } from '../../../src/kernels/lifPlaces.js'
import { assembly, draws, place, plain } from '../both.js'

/** Cells due at random ticks near 100 or never, some of them listed; blocks know their least tick or an earlier one. */
function given(count: number, seed: number) {
  const uint32 = draws(seed)
  const due = Array.from({ length: count }, () => (uint32() % 3 === 0 ? never : 97 + uint32() % 40))
  const cells = Array.from({ length: numbersPerCell * count }, (_, place) =>
    (place % numbersPerCell === cellPlaces.listed && uint32() % 5 === 0 ? 1 : 0))
  const earliest = Array.from({ length: Math.ceil(count / cellsPerBlock) }, (_, block) =>
    Math.min(never, ...due.slice(block * cellsPerBlock, (block + 1) * cellsPerBlock)) - uint32() % 2)
  return { due, cells, earliest }
}

function outcome(kernels: Kernels, count: number, seed: number) {
  const start = given(count, seed)
  const cells = place(kernels.float64, start.cells)
  const due = kernels.int32(4 * Math.ceil(count / 4)).fill(never)
  due.set(start.due)
  const earliest = place(kernels.int32, start.earliest)
  const candidates = kernels.uint32(count + 1)
  candidates[0] = 77
  const listed = kernels.dueCells(100, cells, due, count, earliest, candidates, 1)
  return {
    candidates: [...candidates.subarray(0, listed)], cells: [...cells], due: [...due.subarray(0, count)], earliest: [...earliest],
    least: kernels.earliestTick(earliest, earliest.length),
  }
}

const isListed = (cells: readonly number[], number: number): boolean =>
  cells[numbersPerCell * number + cellPlaces.listed] === 1

const cases = fc.tuple(fc.nat(300), fc.nat(1e6))

test('dueCells and earliestTick in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 400 })
})

test('dueCells lists, once, what is due at the tick or before, and keeps the least tick of what is not', (t) => {
  fc.assert(fc.property(cases, ([count, seed]) => {
    const start = given(count, seed)
    const { candidates, cells, due, earliest, least } = outcome(plain, count, seed)
    t.deepEqual(candidates, [77, ...start.due.flatMap((tick, number) =>
      (tick <= 100 && !isListed(start.cells, number) ? [number] : []))])
    start.due.forEach((tick, number) => t.is(isListed(cells, number), tick <= 100 || isListed(start.cells, number)))
    t.deepEqual(due, start.due)
    const later = start.due.map((tick) => (tick > 100 ? tick : never))
    earliest.forEach((tick, block) => {
      const exact = Math.min(never, ...later.slice(block * cellsPerBlock, (block + 1) * cellsPerBlock))
      t.is(tick, start.earliest[block]! <= 100 ? exact : start.earliest[block]!)
    })
    t.is(least, Math.min(never, ...earliest))
  }), { seed: 2, numRuns: 300 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: the earliest tick of no blocks is that of what never comes`, (t) => {
    t.is(kernels.earliestTick(kernels.int32(0), 0), never)
  })
}

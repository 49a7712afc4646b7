import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { cellPlaces, lifPlaces, numbersPerCell } from '../../../src/kernels/lifPlaces.js'
import { receiveCurrent } from '../../../src/kernels/reference/receiveCurrent.js'
import { assembly, draws, place, plain } from '../both.js'
import { compressedRows, placed, randomCells, randomVolley, type LifCells } from '../lifCells.js'

interface Case {
  readonly of: LifCells
  readonly rows: number[][]
  readonly volley: number[]
  readonly slot: number
  readonly membraneJump: number
  readonly slotJump: number
}

function randomCase(cells: number, spikes: number, slot: number, seed: number): Case {
  const of = randomCells(seed, cells)
  const weight = draws(seed + 2)() % 3000 / 1000 * (slot === 0 && seed % 2 === 0 ? -1 : 1)
  const shape = slot === 1 ? lifPlaces.excitationShape : lifPlaces.inhibitionShape
  return {
    of, ...randomVolley(30, cells, spikes, seed + 1), slot,
    membraneJump: weight * of.constants[lifPlaces.membraneGrowth]! * (slot === 0 ? 1 : of.constants[shape]!),
    slotJump: slot === 0 ? 0 : weight * of.slotGrowth[slot - 1]!,
  }
}

/** Cells and candidates after a volley in two parts, cell 0 being listed before. */
function outcome(kernels: Kernels, { of, rows, volley, slot, membraneJump, slotJump }: Case) {
  const { cells, constants, candidates, count } = placed(kernels, of)
  const { offsets, targets } = compressedRows(kernels, rows)
  const sources = place(kernels.uint32, volley)
  if (count > 0) cells[cellPlaces.listed] = 1
  const half = volley.length >> 1
  const scatter = (from: number, spikes: number, listed: number) =>
    kernels.scatterCurrent(sources.subarray(from), spikes, offsets, targets, membraneJump, slot, slotJump, cells,
      constants, candidates, listed)
  const listed = scatter(half, volley.length - half, scatter(0, half, Math.min(count, 1)))
  return { cells: [...cells], candidates: [...candidates.subarray(0, listed)] }
}

const cases = fc.tuple(fc.nat(40), fc.nat(60), fc.nat(2), fc.nat(1e6)).map((sizes) => randomCase(...sizes))

test('scatterCurrent in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, one), outcome(plain, one))),
    { seed: 1, numRuns: 200 })
})

test('rows of any length, and targets that come often, leave the same bits', (t) => {
  fc.assert(fc.property(fc.integer({ min: 200, max: 700 }), fc.nat(1e6), (length, seed) => {
    const one = randomCase(40, 4, 1, seed)
    const uint32 = draws(seed)
    const rows = one.rows.map((row, source) =>
      (source % 2 === 0 ? row : Array.from({ length }, () => uint32() % 40)))
    t.deepEqual(outcome(assembly, { ...one, rows }), outcome(plain, { ...one, rows }))
  }), { seed: 3, numRuns: 40 })
})

const ascending = (numbers: readonly number[]) => numbers.toSorted((left, right) => left - right)

test('scatterCurrent is one reception a synapse; each cell is listed once, whatever the order', (t) => {
  const listed = [0, 0, 0]
  fc.assert(fc.property(cases, (one) => {
    const cells = Float64Array.from(one.of.cells)
    const constants = Float64Array.from(one.of.constants)
    if (cells.length > 0) cells[cellPlaces.listed] = 1
    const expected = cells.length > 0 ? [0] : []
    for (const source of one.volley) {
      for (const target of one.rows[source]!) {
        if (receiveCurrent(cells, target, one.membraneJump, one.slot, one.slotJump, constants)) expected.push(target)
      }
    }
    const { cells: found, candidates } = outcome(plain, one)
    t.deepEqual(found, [...cells])
    t.deepEqual(ascending(candidates), ascending(expected))
    t.is(new Set(candidates).size, candidates.length)
    t.true(candidates.every((cell) => found[numbersPerCell * cell + cellPlaces.listed] === 1))
    listed[one.slot]! += candidates.length
  }), { seed: 2, numRuns: 200 })
  t.true(listed[0]! > 300 && listed[1]! > 150, listed.join())
})

import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { lifPlaces } from '../../../src/kernels/lifPlaces.js'
import { receiveCurrent } from '../../../src/kernels/reference/receiveCurrent.js'
import { assembly, draws, place, plain } from '../both.js'
import { placed, randomCells } from '../lifCells.js'

/** Random cells with inputs of both signs and 0, and what an input of 1 adds to the amplitudes. */
function given(cells: number, slot: number, seed: number) {
  const of = randomCells(seed, cells)
  const uint32 = draws(seed + 1)
  const input = Array.from({ length: cells }, () => (uint32() % 4 === 0 ? 0 : uint32() % 4000 / 100 - 15))
  const shape = slot === 1 ? lifPlaces.excitationShape : lifPlaces.inhibitionShape
  const membraneGrowth = of.constants[lifPlaces.membraneGrowth]! * (slot === 0 ? 1 : of.constants[shape]!)
  const slotGrowth = slot === 0 ? 0 : of.slotGrowth[slot - 1]! * (slot === 2 ? -1 : 1)
  return { of, input, membraneGrowth, slotGrowth }
}

function outcome(kernels: Kernels, cells: number, slot: number, sign: number, seed: number) {
  const { of, input, membraneGrowth, slotGrowth } = given(cells, slot, seed)
  const field = placed(kernels, of)
  const listed = kernels.addCurrent(place(kernels.float64, input), cells, sign, membraneGrowth, slot, slotGrowth,
    field.cells, field.constants, field.candidates, 0)
  return { cells: [...field.cells], candidates: [...field.candidates.subarray(0, listed)] }
}

const cases = fc.tuple(fc.nat(50), fc.nat(2), fc.constantFrom(-1, 1), fc.nat(1e6))

test('addCurrent in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 150 })
})

test('addCurrent is one reception for each input of the sign, ascending', (t) => {
  let listed = 0
  fc.assert(fc.property(cases, ([count, slot, sign, seed]) => {
    const { of, input, membraneGrowth, slotGrowth } = given(count, slot, seed)
    const cells = Float64Array.from(of.cells)
    const constants = Float64Array.from(of.constants)
    const expected = input.flatMap((amount, number) => (amount * sign > 0 && receiveCurrent(
      cells, number, amount * membraneGrowth, slot, amount * slotGrowth, constants) ? [number] : []))
    t.deepEqual(outcome(plain, count, slot, sign, seed), { cells: [...cells], candidates: expected })
    listed += expected.length
  }), { seed: 2, numRuns: 150 })
  t.true(listed > 500)
})

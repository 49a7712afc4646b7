import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, place, plain } from '../both.js'

const level = 100
const growth = 1.7

/** Inputs of both signs and 0 to cells below the level, of which some are refractory; inhibition first. */
function outcome(kernels: Kernels, cells: number, seed: number) {
  const uint32 = draws(seed)
  const membranes = Array.from({ length: cells }, () => (uint32() % 8 === 0 ? -Infinity : 99 - uint32() % 300))
  const input = Array.from({ length: cells }, () => (uint32() % 4 === 0 ? 0 : uint32() % 400 - 150))
  const state = place(kernels.float64, membranes)
  const [field, candidates] = [place(kernels.float64, input), kernels.uint32(cells)]
  const add = (sign: number, count: number) =>
    kernels.addPotential(field, cells, sign, growth, state, level, candidates, count)
  const inhibited = add(-1, 0)
  const down = [...state]
  const count = add(1, inhibited)
  return { membranes, input, inhibited, down, up: [...state], candidates: [...candidates.subarray(0, count)] }
}

const cases = fc.tuple(fc.nat(70), fc.nat(1e6))

test('addPotential in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 300 })
})

test('addPotential adds the inputs of one sign and lists the cells that they take to the level, ascending', (t) => {
  fc.assert(fc.property(cases, (one) => {
    const { membranes, input, inhibited, down, up, candidates } = outcome(plain, ...one)
    t.is(inhibited, 0)
    t.deepEqual(down, membranes.map((membrane, cell) => membrane + Math.min(input[cell]!, 0) * growth))
    t.deepEqual(up, down.map((membrane, cell) => membrane + Math.max(input[cell]!, 0) * growth))
    t.deepEqual(candidates, up.flatMap((membrane, cell) => (membrane >= level ? [cell] : [])))
  }), { seed: 2, numRuns: 300 })
})

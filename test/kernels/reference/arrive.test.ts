import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { numbersPerSteppedCell, steppedCell } from '../../../src/kernels/steppedPlaces.js'
import { assembly, draws, place, plain } from '../both.js'
import { compressedRows, randomVolley } from '../lifCells.js'

/** A volley and inputs of both signs to cells of which every third is listed already. */
function outcome(kernels: Kernels, sources: number, count: number, spikes: number, seed: number) {
  const { rows, volley } = randomVolley(sources, count, spikes, seed)
  const { offsets, targets } = compressedRows(kernels, rows)
  const uint32 = draws(seed + 1)
  const weightMv = (uint32() % 800 - 400.5) / 64
  const input = Array.from({ length: count }, () => (uint32() % 4 === 0 ? 0 : uint32() % 400 - 150))
  const before = Array.from({ length: count }, (_, cell) => cell).filter((cell) => cell % 3 === 0)
  const cells = kernels.float64(count * numbersPerSteppedCell)
  const [marks, listed] = [kernels.uint8(count), kernels.uint32(count)]
  listed.set(before)
  for (const cell of before) marks[cell] = 1
  const field = place(kernels.float64, input)
  let length = kernels.scatterArrivals(
    place(kernels.uint32, volley), volley.length, offsets, targets, weightMv, cells, marks, listed, before.length)
  for (const sign of [-1, 1]) length = kernels.addArrivals(field, count, sign, 1 / 64, cells, marks, listed, length)
  return {
    rows, volley, weightMv, input, before, cells: [...cells], marks: [...marks],
    listed: [...listed.subarray(0, length)],
  }
}

const sizes = fc.tuple(fc.nat(40), fc.nat(70), fc.nat(60), fc.nat(1e6))

test('arrivals in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size), outcome(plain, ...size))),
    { seed: 1, numRuns: 300 })
})

test('what arrives at a cell is the sums of the weights of either sign; it is listed once, behind those before', (t) => {
  fc.assert(fc.property(sizes, (size) => {
    const { rows, volley, weightMv, input, before, cells, marks, listed } = outcome(plain, ...size)
    const synapses = input.map((_, cell) => volley.flatMap((source) => rows[source]!).filter((one) => one === cell).length)
    const sums = input.map((amount, cell) => [synapses[cell]! * weightMv, amount / 64]
      .reduce(([up, down], value) => (value > 0 ? [up! + value, down!] : [up!, down! + value]), [0, 0]))
    t.deepEqual(sums, input.map((_, cell) => ['up' as const, 'down' as const]
      .map((name) => cells[cell * numbersPerSteppedCell + steppedCell[name]]!)))
    const reached = input.flatMap((amount, cell) => (amount !== 0 || synapses[cell]! > 0 || cell % 3 === 0 ? [cell] : []))
    t.deepEqual(listed.slice(0, before.length), before)
    t.deepEqual([...listed].sort((left, right) => left - right), reached)
    t.deepEqual(marks, input.map((_, cell) => Number(reached.includes(cell))))
  }), { seed: 2, numRuns: 300 })
})

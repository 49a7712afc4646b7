import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, place, plain } from '../both.js'

interface Case { readonly rows: number[][], readonly cells: number, readonly volley: number[], readonly weight: number }

/** Random rows of targets, some of them empty, and a volley of sources in which a source may come twice. */
function randomCase(sources: number, cells: number, spikes: number, seed: number): Case {
  const uint32 = draws(seed)
  const rows = Array.from({ length: sources }, () =>
    Array.from({ length: cells === 0 ? 0 : uint32() % 9 }, () => uint32() % cells))
  const volley = Array.from({ length: sources === 0 ? 0 : spikes }, () => uint32() % sources)
  return { rows, cells, volley, weight: uint32() % 2000000 - 1000000 }
}

/** Delivers the volley at tick 5, and at tick 6 in two parts, from inputs that are not 0; all that is left behind. */
function outcome(kernels: Kernels, { rows, cells, volley, weight }: Case) {
  const offsets = kernels.uint32(rows.length + 1)
  rows.forEach((row, index) => { offsets[index + 1] = offsets[index]! + row.length })
  const targets = place(kernels.uint32, rows.flat())
  const input = place(kernels.float64, Array.from({ length: cells }, (_, cell) => cell * 65536))
  const touchedAt = place(kernels.int32, Array.from({ length: cells }, () => -1))
  const touched = kernels.uint32(cells)
  const sources = place(kernels.uint32, volley)
  const deliver = (from: number, spikes: number, tick: number, count: number) => kernels.deliverSparse(
    sources.subarray(from), spikes, offsets, targets, weight, input, touchedAt, tick, touched, count)
  const half = volley.length >> 1
  const whole = deliver(0, volley.length, 5, 0)
  const parts = deliver(half, volley.length - half, 6, deliver(0, half, 6, 0))
  return { whole, parts, input: [...input], touchedAt: [...touchedAt], touched: [...touched.subarray(0, parts)] }
}

const cases = fc.tuple(fc.nat(40), fc.nat(70), fc.nat(60), fc.nat(1e6)).map((sizes) => randomCase(...sizes))
const ascending = (numbers: number[]): number[] => numbers.toSorted((left, right) => left - right)

test('deliverSparse in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, one), outcome(plain, one))),
    { seed: 1, numRuns: 300 })
})

test('deliverSparse gives each cell the weight times its synapses with the volley, and lists it once a tick', (t) => {
  fc.assert(fc.property(cases, (one) => {
    const arrivals = Array.from({ length: one.cells }, () => 0)
    for (const source of one.volley) for (const target of one.rows[source]!) arrivals[target]!++
    const reached = arrivals.flatMap((count, cell) => count > 0 ? [cell] : [])
    const { whole, parts, input, touchedAt, touched } = outcome(plain, one)
    t.deepEqual(input, arrivals.map((count, cell) => cell * 65536 + 2 * count * one.weight))
    t.deepEqual(touchedAt, arrivals.map((count) => count > 0 ? 6 : -1))
    t.deepEqual(ascending(touched), reached)
    t.deepEqual([whole, parts], [reached.length, reached.length])
  }), { seed: 2, numRuns: 300 })
})

test('inputs and the set of touched cells do not depend on the order of the spikes', (t) => {
  fc.assert(fc.property(cases, fc.nat(1e6), (one, seed) => {
    const uint32 = draws(seed)
    const volley = one.volley.map((source) => [uint32(), source] as const)
      .sort(([left], [right]) => left - right).map(([, source]) => source)
    const inOrder = outcome(assembly, one)
    for (const shuffled of [outcome(assembly, { ...one, volley }), outcome(plain, { ...one, volley })]) {
      t.deepEqual(shuffled.input, inOrder.input)
      t.deepEqual(ascending(shuffled.touched), ascending(inOrder.touched))
    }
  }), { seed: 3, numRuns: 300 })
})

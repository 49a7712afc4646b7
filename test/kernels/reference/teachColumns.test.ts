import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import type { WeightArray } from '../../../src/kernels/weightArray.js'
import { assembly, draws, many, place, plain } from '../both.js'

const sources = 9

type Act = 'shift' | 'approach' | 'approachRows'

/** Weights before and after a change; a third of the sources is not eligible. */
function outcome(kernels: Kernels, act: Act, width: number, columnCount: number, seed: number, size: number, most: number) {
  const uint32 = draws(seed)
  const rows = place<WeightArray>(most < 2 ** 15 ? kernels.int16 : kernels.int32, many(sources * width, uint32, (word) => word % (most + 1)))
  const eligibility = place(kernels.float64, many(sources, uint32, (word) => (word % 3 === 0 ? 0 : word / 2 ** 31)))
  const columns = place(kernels.uint32,
    [...Array(width).keys()].filter(() => uint32() % 2 === 0).slice(0, columnCount))
  const volley = place(kernels.uint32, many(columnCount, uint32, (word) => word % sources))
  const before = [...rows]
  const bound = seed % 2 === 0 ? 0 : most
  if (act === 'shift') kernels.shiftColumns(rows, width, sources, eligibility, size, columns, columns.length, most)
  else if (act === 'approach') {
    kernels.approachColumns(rows, width, sources, eligibility, Math.abs(size), columns, columns.length, bound)
  } else kernels.approachRows(rows, width, volley, volley.length, Math.min(1, Math.abs(size)), bound)
  return { before, rows: [...rows], eligibility: [...eligibility], columns: [...columns], volley: [...volley], bound }
}

const cases = fc.tuple(
  fc.constantFrom<Act>('shift', 'approach', 'approachRows'), fc.integer({ min: 1, max: 40 }), fc.nat(12), fc.nat(1e6),
  fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(1e9, -1e9, 1e300)),
  fc.integer({ min: 1, max: 31 }).map((bits) => 2 ** bits - 1))

test('WebAssembly and TypeScript leave the same weights', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 500 })
})

test('each weight changes as its formula says, and no other one', (t) => {
  fc.assert(fc.property(cases, ([act, width, columnCount, seed, size, most]) => {
    const { before, rows, eligibility, columns, volley, bound } =
      outcome(plain, act, width, columnCount, seed, size, most)
    const nearer = (weight: number, share: number) => weight + Math.floor(Math.min(1, share) * (bound - weight) + 0.5)
    t.deepEqual(rows, before.map((weight, index) => {
      const [source, column] = [Math.floor(index / width), index % width]
      if (act === 'approachRows') {
        return volley.filter((row) => row === source).reduce((now) => nearer(now, Math.abs(size)), weight)
      }
      if (!columns.includes(column)) return weight
      if (act === 'approach') return nearer(weight, Math.abs(size) * eligibility[source]!)
      return Math.max(0, Math.min(most, weight + Math.floor(size * eligibility[source]! + 0.5)))
    }))
    t.true(rows.every((weight) => weight >= 0 && weight <= most))
  }), { seed: 2, numRuns: 500 })
})

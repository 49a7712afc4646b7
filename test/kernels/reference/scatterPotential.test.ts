import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, place, plain } from '../both.js'
import { compressedRows, randomVolley } from '../lifCells.js'

interface Case {
  readonly rows: number[][]
  readonly volley: number[]
  readonly membranes: number[]
  readonly jump: number
  readonly level: number
}

/** A volley of one jump, to membranes below a level of which some are refractory. */
function randomCase(sources: number, cells: number, spikes: number, seed: number): Case {
  const uint32 = draws(seed)
  const level = 1 + uint32() % 1000
  const membranes = Array.from({ length: cells }, () =>
    (uint32() % 8 === 0 ? -Infinity : level - 1 - uint32() % 3000 / 2))
  return { ...randomVolley(sources, cells, spikes, seed + 1), membranes, jump: uint32() % 1200 - 400, level }
}

/** Membranes and candidates, ascending, after the volley came in two parts, behind two candidates that were there before. */
function outcome(kernels: Kernels, { rows, volley, membranes, jump, level }: Case) {
  const { offsets, targets } = compressedRows(kernels, rows)
  const state = place(kernels.float64, membranes)
  const candidates = kernels.uint32(membranes.length + 2)
  candidates.set([71, 72])
  const sources = place(kernels.uint32, volley)
  const half = volley.length >> 1
  const scatter = (from: number, spikes: number, count: number) => kernels.scatterPotential(
    sources.subarray(from), spikes, offsets, targets, jump, state, level, candidates, count)
  const count = scatter(half, volley.length - half, scatter(0, half, 2))
  candidates.subarray(2, count).sort()
  return { state: [...state], candidates: [...candidates.subarray(0, count)] }
}

const cases = fc.tuple(fc.nat(40), fc.nat(70), fc.nat(60), fc.nat(1e6)).map((sizes) => randomCase(...sizes))

test('scatterPotential in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, one), outcome(plain, one))),
    { seed: 1, numRuns: 300 })
})

test('rows of any length, and targets that come often, leave the same bits', (t) => {
  fc.assert(fc.property(fc.integer({ min: 400, max: 1300 }), fc.nat(1e6), (length, seed) => {
    const one = randomCase(6, 900, 4, seed)
    const uint32 = draws(seed)
    const rows = one.rows.map((row, source) =>
      (source % 2 === 0 ? row : Array.from({ length }, () => uint32() % 900)))
    const given = { ...one, rows, jump: Math.abs(one.jump) }
    t.deepEqual(outcome(assembly, given), outcome(plain, given))
  }), { seed: 3, numRuns: 40 })
})

test('scatterPotential adds the jump once a synapse and lists, once, each cell that it takes to the level', (t) => {
  let listed = 0
  fc.assert(fc.property(cases, (one) => {
    const arrivals = one.membranes.map(() => 0)
    for (const source of one.volley) for (const target of one.rows[source]!) arrivals[target]!++
    const after = one.membranes.map((membrane, cell) => membrane + arrivals[cell]! * one.jump)
    const { state, candidates } = outcome(plain, one)
    t.deepEqual(state, after)
    t.deepEqual(candidates.slice(0, 2), [71, 72])
    const reached = after.flatMap((membrane, cell) => (membrane >= one.level ? [cell] : []))
    t.deepEqual(candidates.slice(2), reached)
    listed += reached.length
  }), { seed: 2, numRuns: 300 })
  t.true(listed > 1000)
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: a cell at the level exactly is listed, one a bit below it is not`, (t) => {
    const at = { rows: [[0, 1]], volley: [0, 0], jump: 2, level: 10, membranes: [6, 6 - 2 ** -49] }
    t.deepEqual(outcome(kernels, at), { state: [10, 10 - 2 ** -49], candidates: [71, 72, 0] })
  })

  test(`${name}: a refractory cell stays at −∞ and is not listed`, (t) => {
    const at = { rows: [[0]], volley: [0, 0], jump: 1e300, level: -1, membranes: [-Infinity] }
    t.deepEqual(outcome(kernels, at), { state: [-Infinity], candidates: [71, 72] })
  })
}

import test from 'ava'
import { kernelOf, type DistanceKernel } from '../../../src/circuit/wiring/distanceKernel.js'
import { nearRows, type NearRule } from '../../../src/circuit/wiring/nearRows.js'
import { positionsOf } from '../../../src/circuit/wiring/positions.js'
import { stream } from '../../../src/random/stream.js'

const { key } = stream(1, 'near')
const layout = { layout: 'uniform', mediolateralUm: 1000, sagittalUm: 500 } as const
const sources = positionsOf(layout, 4000, stream(1, 'a').key)
const targets = positionsOf(layout, 1500, stream(1, 'b').key)
const fail = (target: number, found: number): never => {
  throw new Error(`${target} found ${found}`)
}

function rows(rule: NearRule, range = { first: 0, count: 1500 }): number[][] {
  return [...nearRows(rule, sources, targets, range, key, fail).parts()].flatMap(({ rows: count, offsets, cells }) =>
    Array.from({ length: count }, (_, row) => [...cells.subarray(offsets[row], offsets[row + 1])]))
}

const kernels: readonly DistanceKernel[] = [
  { shape: 'gaussian', mediolateralUm: 120, sagittalUm: 30 }, { shape: 'box', mediolateralUm: 300, sagittalUm: 20 },
]

/** How many synapses and how many pairs, each counted as often as its kernel says, lie in rings of distance. */
function byRing(kernel: DistanceKernel, drawn: readonly (readonly number[])[]) {
  const value = kernelOf(kernel)
  const found = new Float64Array(8)
  const expected = new Float64Array(8)
  const ring = (source: number, target: number) => {
    const dx = (sources.x[source]! - targets.x[target]!) / kernel.mediolateralUm
    const dy = (sources.y[source]! - targets.y[target]!) / kernel.sagittalUm
    return Math.floor(2 * Math.sqrt(dx * dx + dy * dy))
  }
  drawn.forEach((row, target) => {
    for (const source of row) found[Math.min(7, ring(source, target))]!++
    let total = 0
    const weights = Array.from(sources.x, (x, source) =>
      value(x - targets.x[target]!, sources.y[source]! - targets.y[target]!))
    for (const weight of weights) total += weight
    weights.forEach((weight, source) => {
      if (weight > 0) expected[Math.min(7, ring(source, target))]! += weight / total * row.length
    })
  })
  return { found, expected }
}

for (const kernel of kernels) {
  test(`distances follow the kernel, by probability and by in-degree (χ² below its 99.9 % quantile): ${kernel.shape}`, (t) => {
    for (const rule of [{ inDegree: 6, multapses: true }, { probability: 0.1 }]) {
      const { found, expected } = byRing(kernel, rows({ kernel, autapses: true, ...rule }))
      let chiSquare = 0
      expected.forEach((count, ring) => {
        if (count > 5) chiSquare += (found[ring]! - count) * (found[ring]! - count) / count
        else t.true(found[ring]! < 20)
      })
      t.true(chiSquare < 24.3, `${chiSquare}`)
    }
  })

  test(`by probability, pairs are connected with the probability times the kernel: ${kernel.shape}`, (t) => {
    const value = kernelOf(kernel)
    const drawn = rows({ kernel, autapses: true, probability: 0.3 })
    let expected = 0
    for (let target = 0; target < 1500; target++) {
      for (let source = 0; source < 4000; source++) {
        expected += 0.3 * value(sources.x[source]! - targets.x[target]!, sources.y[source]! - targets.y[target]!)
      }
    }
    t.true(Math.abs(drawn.flat().length - expected) < 4 * Math.sqrt(expected))
    t.true(drawn.every((row) => new Set(row).size === row.length))
  })
}

test('a target\'s sources do not depend on which other targets are drawn', (t) => {
  const rule = { kernel: kernels[0]!, autapses: true, inDegree: 4, multapses: false }
  t.deepEqual(rows(rule, { first: 700, count: 50 }), rows(rule).slice(700, 750))
})

test('a parallel fibre is a beam: synapses lie far along it and near across it', (t) => {
  const kernel = { shape: 'box', mediolateralUm: 400, sagittalUm: 10 } as const
  rows({ kernel, autapses: true, probability: 0.5 }).forEach((row, target) => {
    for (const source of row) {
      t.true(Math.abs(sources.x[source]! - targets.x[target]!) <= 400)
      t.true(Math.abs(sources.y[source]! - targets.y[target]!) <= 10)
    }
  })
})

test('a target that finds too few sources says how many it found', (t) => {
  const kernel = { shape: 'box', mediolateralUm: 1, sagittalUm: 1 } as const
  t.throws(() => rows({ kernel, autapses: true, inDegree: 40, multapses: false }), { message: /^\d+ found \d+$/ })
})

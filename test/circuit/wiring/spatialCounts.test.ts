import test from 'ava'
import * as fc from 'fast-check'
import { kernelOf, type DistanceKernel } from '../../../src/circuit/wiring/distanceKernel.js'
import { positionsOf, type Layout } from '../../../src/circuit/wiring/positions.js'
import { spatialCounts } from '../../../src/circuit/wiring/spatialCounts.js'
import { stream } from '../../../src/random/stream.js'

const extent = fc.integer({ min: 20, max: 500 })
const layout: fc.Arbitrary<Layout> = fc.record({
  layout: fc.constantFrom('grid', 'uniform'), mediolateralUm: extent, sagittalUm: extent,
})
const kernel: fc.Arbitrary<DistanceKernel> = fc.record({
  shape: fc.constantFrom('gaussian', 'box'), mediolateralUm: extent, sagittalUm: extent,
})

test('the bound holds: the mean over what is drawn never comes near it', (t) => {
  fc.assert(fc.property(layout, layout, kernel, fc.nat(100), (from, to, shape, seed) => {
    const value = kernelOf(shape)
    const a = positionsOf(from, 150, stream(seed, 'a').key)
    const b = positionsOf(to, 200, stream(seed, 'b').key)
    let sum = 0
    for (let source = 0; source < 150; source++) {
      for (let target = 0; target < 200; target++) sum += 0.5 * value(a.x[source]! - b.x[target]!, a.y[source]! - b.y[target]!)
    }
    const { most } = spatialCounts(shape, 0.5, { position: from, count: 150 }, { position: to, count: 200 }, 200)
    t.true(sum <= most && most <= 150 * 200)
  }), { seed: 1, numRuns: 150 })
})

test('the number expected counts in what is cut off at the edges of the sheet', (t) => {
  const position = { layout: 'uniform', mediolateralUm: 1000, sagittalUm: 400 } as const
  for (const shape of ['gaussian', 'box'] as const) {
    const one = { shape, mediolateralUm: 300, sagittalUm: 50 }
    const value = kernelOf(one)
    const a = positionsOf(position, 1000, stream(1, 'a').key)
    const b = positionsOf(position, 1000, stream(1, 'b').key)
    let sum = 0
    for (let source = 0; source < 1000; source++) {
      for (let target = 0; target < 1000; target++) sum += value(a.x[source]! - b.x[target]!, a.y[source]! - b.y[target]!)
    }
    const { mean } = spatialCounts(one, 1, { position, count: 1000 }, { position, count: 1000 }, 1000)
    t.true(Math.abs(sum / mean - 1) < 0.03, `${sum} ${mean}`)
  }
})

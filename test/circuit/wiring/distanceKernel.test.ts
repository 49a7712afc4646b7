import test from 'ava'
import { kernelOf, reachOf, weightOf, type DistanceKernel } from '../../../src/circuit/wiring/distanceKernel.js'

const beam = (shape: DistanceKernel['shape']): DistanceKernel => ({ shape, mediolateralUm: 100, sagittalUm: 10 })

test('a box is 1 up to its extents, both included, and 0 beyond', (t) => {
  const kernel = kernelOf(beam('box'))
  t.deepEqual([kernel(0, 0), kernel(-100, 10), kernel(100.1, 0), kernel(0, -10.1)], [1, 1, 0, 0])
  t.deepEqual(reachOf(beam('box')), { x: 100, y: 10 })
})

test('a Gaussian has a standard deviation along each axis, and is cut at four of them', (t) => {
  const kernel = kernelOf(beam('gaussian'))
  t.is(kernel(0, 0), 1)
  t.true(Math.abs(kernel(100, 0) - Math.exp(-0.5)) < 1e-15)
  t.true(Math.abs(kernel(-100, 20) - Math.exp(-2.5)) < 1e-15)
  t.true(kernel(399, 0) > 0)
  t.is(kernel(401, 0), 0)
  t.is(kernel(0, 41), 0)
})

test('the weight is the integral along each axis', (t) => {
  for (const shape of ['box', 'gaussian'] as const) {
    const kernel = kernelOf(beam(shape))
    let sum = 0
    for (let x = -449.5; x < 450; x++) sum += kernel(x, 0)
    t.true(Math.abs(sum - weightOf(beam(shape)).x) < 0.02 * sum)
  }
})

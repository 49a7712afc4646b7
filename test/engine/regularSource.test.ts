import test from 'ava'
import * as fc from 'fast-check'
import { buildNetwork } from '../../src/circuit/network.js'
import { RegularSource } from '../../src/engine/regularSource.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, regular } from './tinyCircuit.js'

const sourceOf = (...declared: Parameters<typeof regular>): RegularSource => {
  const population = regular(...declared)
  return new RegularSource(population, buildNetwork(circuitOf([population], []), 1, createReferenceKernels))
}

function spikes(source: RegularSource, cell: number, count: number): number[] {
  const ticks: number[] = []
  for (let spike = 0, tick = -1; spike < count; spike++) ticks.push(tick = source.next(cell, tick))
  return ticks
}

test('a period of whole ticks is kept exactly, from the phase on', (t) => {
  t.deepEqual(spikes(sourceOf('beat', 1, 40), 0, 4), [0, 250, 500, 750])
  t.deepEqual(spikes(sourceOf('beat', 2, 40, { phase: [0.1, 0.5] }), 1, 3), [125, 375, 625])
})

test('another period loses nothing in the long run: spike n is within half a tick of (n + phase) · period', (t) => {
  const given = fc.record({
    hz: fc.double({ min: 1, max: 9999, noNaN: true }), phase: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  fc.assert(fc.property(given, ({ hz, phase }) => {
    for (const [number, tick] of spikes(sourceOf('beat', 1, hz, { phase }), 0, 300).entries()) {
      t.true(Math.abs(tick - (number + phase) * 10_000 / hz) <= 0.5 + 1e-7)
    }
  }), { seed: 1, numRuns: 50 })
})

test('the next spike follows from the tick alone, wherever one looks from', (t) => {
  const source = sourceOf('beat', 1, 333, { phase: 0.4 })
  const ticks = spikes(source, 0, 100)
  for (let tick = -1; tick < ticks.at(-1)!; tick++) t.is(source.next(0, tick), ticks.find((one) => one > tick)!)
})

test('cells draw their own rates, of which 0 Hz never fires', (t) => {
  const source = sourceOf('beat', 50, 0, { rateFromHz: 50, rateToHz: 100 })
  const gaps = Array.from({ length: 50 }, (_, cell) => source.next(cell, 0))
  t.true(new Set(gaps).size > 30)
  t.true(gaps.every((gap) => gap >= 100 && gap <= 200))
  t.is(sourceOf('beat', 1, 0).next(0, -1), Infinity)
})

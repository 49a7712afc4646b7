import test from 'ava'
import * as fc from 'fast-check'
import { groupClaws } from '../../../src/kernels/clawGroups.js'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

/** The locations with enough active claws among random ones; a fibre may be touched twice. */
function outcome(kernels: Kernels, clawsPerLocation: number, count: number, threshold: number, seed: number) {
  const uint32 = draws(seed)
  const fibres = 1 + uint32() % (seed % 5 === 0 ? 65536 : 40)
  const active = place(kernels.uint8, many(fibres, uint32, (word) => word & 1))
  const claws = Uint16Array.from(many(clawsPerLocation * count, uint32, (word) => word % fibres))
  const grouped = {
    groups: kernels.uint32(fibres + 1), locations: kernels.uint32(count),
    claws: kernels.uint16((clawsPerLocation - 1) * count),
  }
  groupClaws(claws, clawsPerLocation, fibres, grouped)
  const out = kernels.uint32(count)
  const marks = kernels.uint32(2 * Math.ceil(count / 64)).fill(-1)
  const found = kernels.selectedCoordinates(
    grouped.groups, grouped.locations, grouped.claws, clawsPerLocation, count, active, threshold, marks, out)
  return { active, claws, found, out: [...out.subarray(0, found)] }
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.nat(80), fc.nat(15), fc.nat(1e6))

test('selectedCoordinates in WebAssembly and in TypeScript find the same locations', (t) => {
  let found = 0
  fc.assert(fc.property(sizes, (size) => {
    const expected = outcome(plain, ...size)
    found += expected.found
    t.deepEqual(outcome(assembly, ...size), expected)
  }), { seed: 1, numRuns: 300 })
  t.true(found > 1000)
})

test('selectedCoordinates finds, in ascending order, the locations with at least `threshold` active claws', (t) => {
  fc.assert(fc.property(sizes, ([clawsPerLocation, count, threshold, seed]) => {
    const { active, claws, out } = outcome(plain, clawsPerLocation, count, threshold, seed)
    const expected = Array.from({ length: count }, (_, location) => location).filter((location) =>
      [...claws.subarray(location * clawsPerLocation, (location + 1) * clawsPerLocation)]
        .filter((fibre) => active[fibre] === 1).length >= threshold)
    t.deepEqual(out, expected)
  }), { seed: 2, numRuns: 200 })
})

test('selectedCoordinates follows more locations than its list holds at once', (t) => {
  const size = [3, 20_000, 3, 1] as const
  t.deepEqual(outcome(assembly, ...size), outcome(plain, ...size))
})

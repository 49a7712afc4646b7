import test from 'ava'
import { alignedBytes, createKernels } from '../../../src/kernels/kernels.js'
import { activation, activationBytes, locationCount } from '../../../src/memory/sdm/activation.js'
import type { HardLocations } from '../../../src/memory/sdm/hardLocations.js'
import { rowDraws, stream } from '../../../src/random/stream.js'
import { hamming } from '../../../src/words/distance.js'
import { randomWord } from '../../../src/words/word.js'

const bits = 70
const { key } = stream(1, 'locations')

function active(locations: HardLocations, use: 'write' | 'read' = 'write', seed = 1): number[] {
  const kernels = createKernels(1 << 20)
  const out = kernels.uint32(locationCount(bits, locations))
  const count = activation(kernels, bits, locations).one(randomWord(bits, stream(seed, 'cue').uint32), use, out)
  return [...out.subarray(0, count)]
}

test('random addresses are the fair words of each location’s own draws, whatever the number of locations', (t) => {
  const cue = randomWord(bits, stream(1, 'cue').uint32)
  const near = (count: number) => Array.from({ length: count }, (_, location) => location)
    .filter((location) => hamming(randomWord(bits, rowDraws(key, location)), cue) <= 32)
  const found = active({ kind: 'random', count: 1000, radius: 32, key })
  t.deepEqual(found, near(1000))
  t.true(found.length > 200)
  t.deepEqual(active({ kind: 'random', count: 10, radius: 32, key }), near(10))
})

test('random addresses and the same ones given activate alike', (t) => {
  const addresses = Uint32Array.from(Array.from({ length: 300 }, (_, location) =>
    [...randomWord(bits, rowDraws(key, location)).packed]).flat())
  t.deepEqual(active({ kind: 'dense', addresses, radius: 34 }), active({ kind: 'random', count: 300, key, radius: 34 }))
})

test('reads have a radius, or a threshold, of their own where one is stated', (t) => {
  const circles = { kind: 'random', count: 1000, key, radius: 32 } as const
  t.deepEqual(active({ ...circles, readRadius: 29 }, 'read'), active({ ...circles, radius: 29 }))
  t.deepEqual(active({ ...circles, readRadius: 29 }), active(circles))
  t.deepEqual(active(circles, 'read'), active(circles))
  const claws = Uint16Array.from({ length: 3000 }, (_, index) => (index * 37) % (2 * bits))
  const coordinates = { kind: 'selected-coordinate', claws, clawsPerLocation: 3, threshold: 3 } as const
  t.deepEqual(active({ ...coordinates, readThreshold: 2 }, 'read'), active({ ...coordinates, threshold: 2 }))
  t.deepEqual(active({ ...coordinates, readThreshold: 2 }), active(coordinates))
  t.not(active({ ...coordinates, threshold: 2 }).length, active(coordinates).length)
})

test('the arrays are those whose bytes are foretold', (t) => {
  for (const [locations, claws] of [
    [{ kind: 'random', count: 20, key, radius: 3 }, undefined],
    [{ kind: 'selected-coordinate', claws: new Uint16Array(60), clawsPerLocation: 3, threshold: 1 }, 3],
  ] as const) {
    const bytes = activationBytes(bits, 20, claws).reduce((sum, part) => sum + alignedBytes(part), 0)
    const kernels = createKernels(bytes)
    activation(kernels, bits, locations)
    t.is(kernels.bytesLeft(), 0)
  }
})

test('locations of a broken shape are refused', (t) => {
  t.throws(() => locationCount(bits, { kind: 'dense', addresses: new Uint32Array(10), radius: 1 }),
    { message: /locations: found 3\.33/ })
  t.throws(() => active({ kind: 'selected-coordinate', claws: Uint16Array.of(140), clawsPerLocation: 1, threshold: 1 }),
    { message: 'a claw is beyond the 140 fibres' })
  t.throws(() => active({ kind: 'random', count: 5, key, radius: -1 }), { message: /radius: found -1/ })
})

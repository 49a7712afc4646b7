import test from 'ava'
import { drawClaws } from '../../../src/circuit/wiring/drawClaws.js'
import { hyperplanes, selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { stream } from '../../../src/random/stream.js'

const { key } = stream(1, 'claws')
const random = { count: 500, bits: 40, clawsPerLocation: 6, threshold: 5, key }

test('claws are those that a circuit draws from the same key', (t) => {
  t.deepEqual(selectedCoordinates(random), {
    kind: 'selected-coordinate', claws: drawClaws({ first: 0, count: 500 }, 40, 6, key), clawsPerLocation: 6,
    threshold: 5,
  })
})

test('a location’s claws do not depend on how many locations there are', (t) => {
  for (const make of [selectedCoordinates, hyperplanes]) {
    t.deepEqual(make({ ...random, count: 7 }).claws, make(random).claws.slice(0, 42))
  }
})

test('claws are on distinct coordinates; those of hyperplanes ask for 1, others for 1 as often as for 0', (t) => {
  for (const make of [selectedCoordinates, hyperplanes]) {
    const { claws } = make(random)
    for (let location = 0; location < 500; location++) {
      const coordinates = claws.slice(6 * location, 6 * location + 6).map((fibre) => fibre % 40)
      t.is(new Set(coordinates).size, 6)
    }
  }
  t.true(hyperplanes(random).claws.every((fibre) => fibre < 40))
  const ones = selectedCoordinates(random).claws.filter((fibre) => fibre < 40).length
  t.true(Math.abs(ones - 1500) < 4 * Math.sqrt(750), String(ones))
})

test('numbers of claws and thresholds that make no sense are refused', (t) => {
  t.throws(() => hyperplanes({ ...random, clawsPerLocation: 41 }), { message: /clawsPerLocation: found 41/ })
  t.throws(() => selectedCoordinates({ ...random, threshold: 7 }), { message: /threshold: found 7/ })
  t.throws(() => selectedCoordinates({ ...random, count: 0 }), { message: /count: found 0/ })
})

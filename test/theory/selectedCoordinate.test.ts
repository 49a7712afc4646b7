import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { binomial } from '../../src/theory/binomial.js'
import { ratio } from '../../src/theory/ratio.js'
import {
  selectedCoordinateActivation, selectedCoordinateShared, selectedCoordinateSharedTable,
} from '../../src/theory/selectedCoordinate.js'

test('with all K claws needed a location is active with probability 2^−K: 976.5625 of 10^6 at K = 10', (t) => {
  t.is(1e6 * selectedCoordinateActivation(10, 10), 976.5625)
  t.is(selectedCoordinateActivation(4, 3), 5 / 16)
  t.is(selectedCoordinateActivation(7, 1), 127 / 128)
})

test('with all K claws needed two addresses share 2^−K·C(n−δ, K)/C(n, K) (Jaeckel 1989)', (t) => {
  const law = fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (bits, drawnClaws, drawnDistance) => {
    const claws = 1 + (drawnClaws % bits)
    const distance = drawnDistance % (bits + 1)
    const expected = ratio(binomial(bits - distance, claws), binomial(bits, claws) << BigInt(claws))
    t.is(selectedCoordinateShared({ bits, claws, threshold: claws }, distance), expected)
  })
  fc.assert(law, { seed: 1, numRuns: 200 })
})

test('the shared probability equals the count over all locations', (t) => {
  for (const [bits, claws] of [[1, 1], [4, 2], [5, 3], [6, 4], [5, 5]] as const) {
    const locations = allLocations(bits, claws)
    for (let threshold = 1; threshold <= claws; threshold++) {
      for (let distance = 0; distance <= bits; distance++) {
        // One address is 00…0, the other has its first `distance` bits set.
        const both = locations.filter((rails) =>
          matches(rails, 0) >= threshold && matches(rails, distance) >= threshold).length
        t.is(selectedCoordinateShared({ bits, claws, threshold }, distance), both / locations.length)
      }
    }
  }
})

test('an address shares with itself all that it activates', (t) => {
  const law = fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (claws, drawn, more) => {
    const threshold = 1 + (drawn % claws)
    const bits = claws + (more % 300)
    t.is(selectedCoordinateShared({ bits, claws, threshold }, 0), selectedCoordinateActivation(claws, threshold))
  })
  fc.assert(law, { seed: 1, numRuns: 100 })
})

test('averaged over a random second address the shared probability is p²', (t) => {
  for (const [bits, claws, threshold] of [[256, 10, 10], [64, 4, 3], [100, 7, 5]] as const) {
    const table = selectedCoordinateSharedTable({ bits, claws, threshold })
    const average = table.reduce(
      (sum, shared, distance) => sum + shared * ratio(binomial(bits, distance), 1n << BigInt(bits)), 0)
    t.true(Math.abs(average / selectedCoordinateActivation(claws, threshold) ** 2 - 1) < 1e-12)
  }
})

test('the table holds the shared probability at every distance', (t) => {
  const design = { bits: 20, claws: 5, threshold: 4 }
  const single = Array.from({ length: 21 }, (_, distance) => selectedCoordinateShared(design, distance))
  t.deepEqual([...selectedCoordinateSharedTable(design)], single)
})

test('designs that cannot be are refused', (t) => {
  const refused = (message: string, bits: number, claws: number, threshold: number, distance = 0) =>
    t.throws(() => selectedCoordinateShared({ bits, claws, threshold }, distance), { instanceOf: InputError, message })
  refused('threshold: found 5; allowed: an integer from 1 to 4', 8, 4, 5)
  refused('threshold: found 0; allowed: an integer from 1 to 4', 8, 4, 0)
  refused('claws: found 9; allowed: an integer from 1 to 8', 8, 9, 5)
  refused('distance: found 9; allowed: an integer from 0 to 8', 8, 4, 4, 9)
  t.throws(() => selectedCoordinateActivation(4, 5), { instanceOf: InputError, message: /^threshold: found 5/ })
})

/** Every location as its rails by coordinate: 0 or 1, or −1 where it has no claw. */
function allLocations(bits: number, claws: number): number[][] {
  const partial = Array.from({ length: bits }).reduce<number[][]>(
    (locations) => locations.flatMap((rails) => [-1, 0, 1].map((rail) => [...rails, rail])), [[]])
  return partial.filter((rails) => rails.filter((rail) => rail >= 0).length === claws)
}

/** The claws of a location that match the address whose first `ones` bits are 1. */
const matches = (rails: readonly number[], ones: number): number =>
  rails.filter((rail, coordinate) => rail === (coordinate < ones ? 1 : 0)).length

import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { hyperplaneShared } from '../../../src/theory/designs/hyperplane.js'
import { sparseIntermediateShared } from '../../../src/theory/designs/intermediate.js'
import { sparseCurve } from '../../../src/theory/designs/sparseCurve.js'
import { ratioForWord } from '../../../src/theory/retrieval/capacity.js'
import { criticalDistance } from '../../../src/theory/retrieval/criticalDistance.js'
import { patternsAtRatio, signalToNoise } from '../../../src/theory/retrieval/signalToNoise.js'

test('sparse addresses with G = K give the hyperplane design', (t) => {
  for (const distance of [0, 2, 60, 180]) {
    const exact = hyperplaneShared({ bits: 1000, ones: 100, claws: 3 }, distance)
    const found = sparseIntermediateShared({ bits: 1000, ones: 100, claws: 3, threshold: 3 }, distance)
    t.true(Math.abs(found / exact - 1) < 1e-11)
  }
})

test('it counts all locations of a small space', (t) => {
  // All rows of 4 ones in 8 bits; words of 3 ones at distance 2 and 6.
  const rows = Array.from({ length: 256 }, (_, row) => row).filter((row) => ones(row) === 4)
  for (const [threshold, first, second, distance] of [
    [1, 0b111, 0b1011, 2], [2, 0b111, 0b1011, 2], [2, 0b111, 0b111000, 6], [3, 0b111, 0b1011, 2],
  ] as const) {
    const both = rows.filter((row) => ones(row & first) >= threshold && ones(row & second) >= threshold)
    const found = sparseIntermediateShared({ bits: 8, ones: 3, claws: 4, threshold }, distance)
    t.true(Math.abs(found - both.length / rows.length) < 1e-14)
  }
  t.true(Math.abs(sparseIntermediateShared({ bits: 8, ones: 3, claws: 8, threshold: 3 }, 0) - 1) < 1e-13)
})

const ones = (word: number): number => word.toString(2).replaceAll('0', '').length

test('the published sparse design of 20 common ones of 100 in 1000 reads up to 44 bits', (t) => {
  // Bricken & Pehlevan 2021, code, comparison of the designs: r = 10^6, m = 10^4.
  const design = { bits: 1000, ones: 100, claws: 100, threshold: 20 }
  const curve = sparseCurve(1000, 100, (distance) => sparseIntermediateShared(design, distance))
  const ratio = signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, 'half')
  t.is((1e6 * curve.weights[0]!).toFixed(1), '1069.6')
  t.is(criticalDistance(curve, ratio, 2), 44)
})

test('the published tables for human-like and fly-like numbers: half of the inputs on, words right with P = ½', (t) => {
  // The same code; inputs and locations are not given there but follow from the numbers: 7000 mossy fibres and 209,000
  // granule cells a Purkinje cell, 50 glomeruli and 2000 Kenyon cells.
  const tables = [
    { bits: 7000, locations: 209_000, rows: [
      [11, 11, '4.84e-4', 12_521], [13, 12, '1.695e-3', 9131], [9, 9, '1.943e-3', 8209], [7, 7, '7.8e-3', 1101],
    ] },
    { bits: 50, locations: 2000, rows: [[17, 13, '7.8e-3', 455], [12, 10, '9.0e-3', 445], [6, 6, '1.11e-2', 414]] },
  ] as const
  for (const { bits, locations, rows } of tables) {
    for (const [claws, threshold, p, patterns] of rows) {
      const design = { bits, ones: bits / 2, claws, threshold }
      const p0 = sparseIntermediateShared(design, 0)
      t.is(p0.toExponential(p.indexOf('e') - 2), p)
      // Only the weights at 0 and about the mean distance matter here.
      const curve = sparseCurve(bits, bits / 2, (distance) =>
        (distance === 0 || Math.abs(distance - bits / 2) <= 2 ? sparseIntermediateShared(design, distance) : 0))
      const held = patternsAtRatio(curve, locations, ratioForWord(bits, 0.5), 'half')
      t.true(Math.abs(held - patterns) <= 1, `${claws}/${threshold}: ${held}`)
    }
  }
})

test('designs that cannot be are refused', (t) => {
  const design = { bits: 8, ones: 3, claws: 4, threshold: 2 }
  const refused = (call: () => unknown, message: RegExp) => t.throws(call, { instanceOf: InputError, message })
  refused(() => sparseIntermediateShared({ ...design, threshold: 5 }, 0), /^threshold: found 5/)
  refused(() => sparseIntermediateShared({ ...design, claws: 9 }, 0), /^claws: found 9/)
  refused(() => sparseIntermediateShared(design, 8), /^distance: found 8/)
})

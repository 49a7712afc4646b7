import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { correlatedAttractors } from '../../../src/theory/sequence/correlatedAttractors.js'
import { stream } from '../../../src/random/stream.js'

const fractions = [85 / 128, 85 / 256, 63 / 512, 41 / 1024, 23 / 2048, 9 / 4096, 3 / 8192, 1 / 16384, 0, 0]

test('overlaps and correlations are the fractions of the model, whatever the strength between ½ and 1', (t) => {
  for (const strength of [0.51, 0.6, 0.75, 0.9, 0.99]) {
    const { overlaps, correlations } = correlatedAttractors(strength)
    t.deepEqual([...overlaps], [77, 51, 13, 3, 1, 0].map((count) => count / 128))
    t.deepEqual([...correlations], fractions)
  }
})

test('below ½ the pattern itself is the attractor, and attractors do not correlate', (t) => {
  for (const strength of [0, 0.3, 0.49]) {
    const { overlaps, correlations } = correlatedAttractors(strength, 3)
    t.deepEqual([...overlaps], [1, 0, 0, 0])
    t.true(correlations.every((value) => value === 0))
  }
})

test('seeing further changes nothing', (t) => {
  const { overlaps, correlations } = correlatedAttractors(0.7, 6)
  t.deepEqual(Array.from(overlaps).slice(0, 6), [77, 51, 13, 3, 1, 0].map((count) => count / 128))
  t.deepEqual([...correlations], [...fractions, 0, 0])
})

test('enumerating a ring of 13 patterns from two starts gives the same correlations', (t) => {
  const [size, strength] = [13, 0.7]
  const vectors = Array.from({ length: 2 ** size }, (_, vector) =>
    Array.from({ length: size }, (_, bit) => ((vector >> bit) & 1) * 2 - 1))
  const attractorOf = (start: number) => {
    let state = vectors.map((bits) => bits[start]!)
    const overlaps = Array.from({ length: size }, (_, pattern) => (pattern === start ? 1 : 0))
    for (let step = 0; step < 60; step++) {
      for (let pattern = 0; pattern < size; pattern++) {
        const exact = vectors.reduce((sum, bits, vector) => sum + bits[pattern]! * state[vector]!, 0) / vectors.length
        overlaps[pattern]! += 0.3 * (exact - overlaps[pattern]!)
      }
      const fields = overlaps.map((overlap, pattern) =>
        overlap + strength * (overlaps[(pattern + size - 1) % size]! + overlaps[(pattern + 1) % size]!))
      state = vectors.map((bits) => Math.sign(bits.reduce((sum, bit, pattern) => sum + bit * fields[pattern]!, 0)))
    }
    return state
  }
  const first = attractorOf(0)
  for (const distance of [1, 3]) {
    const second = attractorOf(distance)
    const correlation = first.reduce((sum, sign, vector) => sum + sign * second[vector]!, 0) / vectors.length
    t.is(correlation, fractions[distance - 1]!)
  }
})

// Overlaps by chance of a few thousandths are as large as the fields of far patterns, and each draw has its own: of three
// draws of 17 starts, the correlations at lags 2 and 3 were 0.365, 0.334, 0.327 and 0.163, 0.128, 0.115.
test('a network of 20,000 random cells and 17 patterns has nearly those correlations', (t) => {
  const [cells, size, strength] = [20_000, 17, 0.7]
  const draws = stream(2, 'attractors')
  const patterns = Array.from({ length: size }, () => Int8Array.from({ length: cells }, () => (draws.next() < 0.5 ? -1 : 1)))
  const attractors = [0, 1, 2, 3, 4].map((start) => {
    const state = patterns[start]!.slice()
    const overlaps = patterns.map((_, pattern) => (pattern === start ? 1 : 0))
    for (let step = 0; step < 40; step++) {
      const fields = overlaps.map((overlap, pattern) =>
        overlap + strength * (overlaps[(pattern + size - 1) % size]! + overlaps[(pattern + 1) % size]!))
      for (let cell = 0; cell < cells; cell++) {
        let field = 0
        for (let pattern = 0; pattern < size; pattern++) field += patterns[pattern]![cell]! * fields[pattern]!
        state[cell] = field > 0 ? 1 : -1
      }
      patterns.forEach((pattern, index) => {
        const exact = pattern.reduce((sum, bit, cell) => sum + bit * state[cell]!, 0) / cells
        overlaps[index]! += 0.2 * (exact - overlaps[index]!)
      })
    }
    return state
  })
  for (const distance of [1, 2, 3]) {
    const pairs = attractors.slice(distance).map((state, index) =>
      state.reduce((sum, sign, cell) => sum + sign * attractors[index]![cell]!, 0) / cells)
    const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length
    t.true(Math.abs(mean - fractions[distance - 1]!) < 0.05, `${distance}: ${mean}`)
  }
})

test('strengths at which cells are undecided, and a reach too short, are refused', (t) => {
  for (const strength of [-0.1, 0.5, 1, NaN]) {
    const message = `neighbourStrength: found ${strength}; allowed: a number from 0 to 1, without 0.5 and 1`
    t.throws(() => correlatedAttractors(strength), { instanceOf: InputError, message })
  }
  t.throws(() => correlatedAttractors(0.7, 8), { instanceOf: InputError, message: /^reach: found 8/ })
  t.throws(() => correlatedAttractors(0.7, 2), { instanceOf: InputError, message: /^reach: found 2; the attractor goes beyond it/ })
})

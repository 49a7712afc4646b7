import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../../src/errors/inputError.js'
import { shapeDistance } from '../../../src/analysis/serial/shape.js'

test('the distance is in standard deviations, with and without a factor', (t) => {
  t.deepEqual(shapeDistance([0.5, 0.25], [0.125, 0.125], [0.25, 0.125]), {
    squares: 5, distance: Math.sqrt(2.5), scale: 2, squaresScaled: 0,
  })
  t.is(shapeDistance([0.5, 0.25, 9], [1, 1, 1], [0.5, 0.25], 2).squares, 0)
})

test('no factor comes nearer than the one found', (t) => {
  const lists = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })),
    { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(lists, fc.integer({ min: -30, max: 30 }), (points, tenths) => {
    const [curve, reference, deviation] = [0, 1, 2].map((part) => points.map((point) => point[part]!)) as [number[], number[], number[]]
    const { scale, squaresScaled } = shapeDistance(curve, deviation, reference)
    const at = (factor: number) => shapeDistance(curve, deviation, reference.map((value) => value * factor)).squares
    t.true(Math.abs(at(scale) - squaresScaled) < 1e-9)
    t.true(squaresScaled <= at(tenths / 10) + 1e-9)
  }), { seed: 1, numRuns: 300 })
})

test('curves without the lags, numbers or deviations are refused', (t) => {
  const refused = (message: string, ...given: Parameters<typeof shapeDistance>) =>
    t.throws(() => shapeDistance(...given), { instanceOf: InputError, message })
  refused('lags: found 0; allowed: an integer of at least 1', [], [], [])
  refused('curve[1]: found undefined; allowed: a finite number', [1], [1, 1], [1, 1], 2)
  refused('reference[0]: found NaN; allowed: a finite number', [1], [1], [NaN])
  refused('deviation[0]: found 0; allowed: a finite number above 0', [1], [0], [1])
})

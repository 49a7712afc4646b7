import test from 'ava'
import { curveModels } from '../../../src/experiments/curves/curveModels.js'
import { sharedProbability } from '../../../src/theory/addressDesign.js'

const design = { kind: 'selected-coordinate', bits: 256, claws: 6, threshold: 6 } as const
const distances = [0, 16, 32, 48, 64]
const models = curveModels(design, distances)
const trials = 1e7
const countsOf = (curve: (distance: number) => number) =>
  distances.map((distance) => ({ happened: trials * curve(distance), trials }))
const named = (name: string) => models.find((model) => model.name === name)!

for (const [name, curve] of [
  ['softmax', (distance: number) => 0.001 * Math.exp(3 * (1 - distance / 128))],
  ['power of cosine', (distance: number) => 0.1 * (1 - distance / 128) ** 3],
  ['power of half angle', (distance: number) => 0.1 * (1 - distance / 256) ** 3],
] as const) {
  test(`${name}: counts that follow it give its exponent, 3, and themselves back`, (t) => {
    const counts = countsOf(curve)
    t.true(Math.abs(named(name).exponent!(counts) - 3) < 1e-5)
    named(name).probabilities(counts).forEach((value, index) => t.true(Math.abs(value / curve(distances[index]!) - 1) < 1e-5))
  })
}

test('the exact intersection is that of the design, whatever was counted', (t) => {
  const exact = distances.map((distance) => sharedProbability(design, distance))
  t.deepEqual(named('exact intersection').probabilities(countsOf(() => 0.5)), exact)
  t.is(named('exact intersection').exponent, undefined)
})

test('of the intersection where all claws must match, the power of half the angle is about the number of claws', (t) => {
  const power = named('power of half angle').exponent!(countsOf((distance) => sharedProbability(design, distance)))
  t.true(Math.abs(power - 6) < 0.15, `${power}`)
})

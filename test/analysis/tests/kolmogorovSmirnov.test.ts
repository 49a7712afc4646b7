import test from 'ava'
import * as fc from 'fast-check'
import { kolmogorovSmirnovTest, kolmogorovTail } from '../../../src/analysis/tests/kolmogorovSmirnov.js'
import { near, reference } from '../reference.js'
import { everyChoice, share } from './everyChoice.js'

test('distance and p are those of SciPy: exact, and of all divisions where there are ties', (t) => {
  for (const { left, right, ks: [distance, p], ksEvery } of reference.twoSamples) {
    const found = kolmogorovSmirnovTest(left, right)
    t.true(near(found.distance, distance, 1e-13))
    for (const expected of [p, ksEvery]) if (expected !== undefined) t.true(near(found.p, expected, 1e-10),
      `${found.p}`)
  }
})

const group = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })

/** The largest distance times m·n, by asking every value. */
const farthest = (left: readonly number[], right: readonly number[]): number => Math.max(...[...left,
  ...right].map((at) =>
  Math.abs(left.filter((value) => value <= at).length * right.length - right.filter((value) =>
    value <= at).length * left.length)))

test('exact p is the share of all divisions that are as far apart, with ties', (t) => {
  fc.assert(fc.property(group, group, (left, right) => {
    const all = [...left, ...right]
    const found = kolmogorovSmirnovTest(left, right)
    const distances = everyChoice(all.length, left.length).map((marks) =>
      farthest(all.filter((_, index) => marks[index]), all.filter((_, index) => !marks[index])))
    t.is(found.distance, farthest(left, right) / (left.length * right.length))
    t.true(Math.abs(found.p - share(distances, (distance) => distance >= farthest(left, right))) < 1e-13)
  }), { seed: 1, numRuns: 200 })
})

test("the limit is Kolmogorov's distribution, and large groups take it", (t) => {
  for (const [x, p] of reference.kolmogorov) t.true(near(kolmogorovTail(x), p, 1e-12), `${x}: ${kolmogorovTail(x)}`)
  t.is(kolmogorovTail(0.1), 1)
  const left = Array.from({ length: 1100 }, (_, index) => index)
  const found = kolmogorovSmirnovTest(left, left.map((value) => value + 50.5))
  t.is(found.method, 'limit')
  t.true(near(found.distance, 51 / 1100, 1e-12))
  t.is(found.p, kolmogorovTail(found.distance * Math.sqrt(550)))
})

import test from 'ava'
import * as fc from 'fast-check'
import { benjaminiHochberg, holm } from '../../../src/analysis/tests/corrections.js'
import { near, reference } from '../reference.js'

test("Benjamini and Hochberg's p are those of SciPy", (t) => {
  const [p, expected] = reference.benjaminiHochberg
  benjaminiHochberg(p).forEach((value, index) => t.true(near(value, expected[index]!, 1e-13)))
})

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })

test("Holm's p is the largest Bonferroni p of all sets of tests that hold it", (t) => {
  fc.assert(fc.property(chances, (p) => {
    const sets = Array.from({ length: 2 ** p.length - 1 }, (_, set) => p.map((_, index) => index).filter((index) =>
      ((set + 1) >> index) & 1))
    holm(p).forEach((value, index) => {
      const closed = Math.max(...sets.filter((set) => set.includes(index))
        .map((set) => Math.min(1, set.length * Math.min(...set.map((member) => p[member]!)))))
      t.true(Math.abs(value - closed) < 1e-15)
    })
  }), { seed: 1, numRuns: 100 })
})

test('the order of the tests does not matter, one test needs no correction, and NaN does not count', (t) => {
  for (const correct of [holm, benjaminiHochberg]) {
    fc.assert(fc.property(chances, (p) => {
      t.deepEqual(correct(p.toReversed()), correct(p).toReversed())
    }), { seed: 2, numRuns: 50 })
    t.deepEqual(correct([0.04]), [0.04])
    t.deepEqual(correct([0.04, NaN, 0.02]), correct([0.04, 0.02]).toSpliced(1, 0, NaN))
    t.deepEqual(correct([]), [])
  }
})

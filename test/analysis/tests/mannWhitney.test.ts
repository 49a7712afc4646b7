import test from 'ava'
import * as fc from 'fast-check'
import { mannWhitneyTest } from '../../../src/analysis/tests/mannWhitney.js'
import { near, reference } from '../reference.js'
import { everyChoice, share } from './everyChoice.js'

test('U and p are those of SciPy: exact, of all divisions where there are ties, and normal', (t) => {
  for (const { left, right, u, uExact, uEvery, uNormal } of reference.twoSamples) {
    const found = mannWhitneyTest(left, right)
    t.is(found.u, u)
    for (const expected of [uExact, uEvery, uNormal]) {
      if (!expected) continue
      t.true(near(found.greater, expected[0], 1e-10) && near(found.less, expected[1], 1e-10),
        `${left}: ${found.greater}`)
    }
  }
})

const group = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 })
const pairsWon = (left: readonly number[], right: readonly number[]): number => left.reduce((sum, value) =>
  sum + right.reduce((won, other) => won + (Math.sign(value - other) + 1) / 2, 0), 0)

test('U is that of looking at all pairs, and exact p the share of all divisions with as large a U', (t) => {
  fc.assert(fc.property(group, group, (left, right) => {
    const all = [...left, ...right]
    const us = everyChoice(all.length, left.length).map((marks) =>
      pairsWon(all.filter((_, index) => marks[index]), all.filter((_, index) => !marks[index])))
    const found = mannWhitneyTest(left, right)
    t.is(found.u, pairsWon(left, right))
    t.true(Math.abs(found.greater - share(us, (u) => u >= found.u)) < 1e-14)
    t.true(Math.abs(found.less - share(us, (u) => u <= found.u)) < 1e-14)
  }), { seed: 1, numRuns: 100 })
})

test('where all values are equal nothing is shown, of few and of many', (t) => {
  for (const count of [3, 60]) t.like(mannWhitneyTest(Array(count).fill(1), Array(count).fill(1)), { greater: 1,
    less: 1, p: 1 })
})

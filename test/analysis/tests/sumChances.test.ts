import test from 'ava'
import * as fc from 'fast-check'
import { sumChances, sumTails } from '../../../src/analysis/tests/sumChances.js'
import { everyChoice, share } from './everyChoice.js'

const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 })
const summed = (from: readonly number[], marks: readonly boolean[]): number =>
  from.reduce((sum, number, index) => sum + (marks[index]! ? number : 0), 0)

test('chances of sums of any number, and of a set number, are those of all choices', (t) => {
  fc.assert(fc.property(numbers, fc.nat({ max: 8 }), (from, most) => {
    const chosen = Math.min(most, from.length)
    const some = everyChoice(from.length, chosen)
    const any = from.flatMap((_, size) => everyChoice(from.length, size)).concat(everyChoice(from.length, from.length))
    sumChances(from, chosen).forEach((chance, sum) =>
      t.true(Math.abs(chance - share(some, (marks) => summed(from, marks) === sum)) < 1e-15))
    sumChances(from).forEach((chance, sum) =>
      t.true(Math.abs(chance - share(any, (marks) => summed(from, marks) === sum)) < 1e-15))
  }), { seed: 1, numRuns: 60 })
})

test('both tails hold the sum itself', (t) => {
  t.deepEqual(sumTails(Float64Array.of(0.25, 0.5, 0.25), 1), { greater: 0.75, less: 0.75 })
  t.deepEqual(sumTails(Float64Array.of(0.25, 0.5, 0.25), 2), { greater: 0.25, less: 1 })
})

import test from 'ava'
import * as fc from 'fast-check'
import { victorPurpura } from '../../../src/analysis/spikes/victorPurpura.js'
import { InputError } from '../../../src/errors/inputError.js'

const train = fc.array(fc.nat({ max: 40 }), { maxLength: 6 }).map((list) => list.sort((left, right) => left - right))
const cost = fc.constantFrom(0, 0.05, 0.3, 1, 5)

/** The least cost over every way to pair spikes in order: the first left one is deleted, or moved to any right one. */
function overPairings(left: readonly number[], right: readonly number[], price: number): number {
  if (left.length === 0) return right.length
  const moves = right.map((time, index) =>
    index + price * Math.abs(left[0]! - time) + overPairings(left.slice(1), right.slice(index + 1), price))
  return Math.min(1 + overPairings(left.slice(1), right, price), ...moves)
}

test('the distance is the least cost over all pairings in order', (t) => {
  fc.assert(fc.property(train, train, cost, (left, right, price) => {
    t.true(Math.abs(victorPurpura(left, right, price) - overPairings(left, right, price)) < 1e-12)
  }), { seed: 1, numRuns: 200 })
})

test('it is a metric: symmetric, 0 for one train, and no detour is shorter', (t) => {
  fc.assert(fc.property(train, train, train, cost, (left, middle, right, price) => {
    const between = (one: number[], other: number[]): number => victorPurpura(one, other, price)
    t.true(Math.abs(between(left, right) - between(right, left)) < 1e-12)
    t.is(between(left, left), 0)
    t.true(between(left, right) <= between(left, middle) + between(middle, right) + 1e-12)
  }), { seed: 2, numRuns: 200 })
})

test('free moves leave the difference of counts, dear ones the spikes that do not coincide', (t) => {
  t.is(victorPurpura([1, 5, 9], [2], 0), 2)
  t.is(victorPurpura([1, 5, 9], [1, 6], 1e9), 3)
  t.is(victorPurpura([1, 5, 9], [1, 6], Infinity), 3)
  t.throws(() => victorPurpura([1], [2], -1), { instanceOf: InputError, message: 'cost: found -1; allowed: 0 or more' })
})

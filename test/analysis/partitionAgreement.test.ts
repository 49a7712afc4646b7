import test from 'ava'
import * as fc from 'fast-check'
import { adjustedRandIndex, normalisedMutualInformation } from '../../src/analysis/partitionAgreement.js'
import { permutationLevel } from '../../src/analysis/permutationLevel.js'
import { stream } from '../../src/random/stream.js'

/** The share of pairs of items on which two partitions agree, by counting. */
const rand = (left: readonly number[], right: readonly number[]): number => {
  let agree = 0
  for (let one = 0; one < left.length; one++) {
    for (let other = 0; other < one; other++) {
      if ((left[one] === left[other]) === (right[one] === right[other])) agree++
    }
  }
  return agree / (left.length * (left.length - 1) / 2)
}

/** The share of the ten pairs of five items that are together. */
const pairs = (names: readonly number[]) => names.reduce((sum, name, item) =>
  sum + names.slice(item + 1).filter((other) => other === name).length, 0) / 10

const partition = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 })

test('known values: those that scikit-learn documents', (t) => {
  t.is(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1]).toFixed(2), '0.57')
  t.is(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), -0.5)
  t.is(adjustedRandIndex([0, 0, 0, 0], [0, 1, 2, 3]), 0)
  t.is(normalisedMutualInformation([0, 0, 1, 1], ['a', 'a', 'b', 'b']), 1)
  t.is(normalisedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3]), 0)
})

test('the index of two partitions with 2 against 3 clusters is that by hand', (t) => {
  // Cells 2, 1, 1, 2: pairs 2 of 15; sizes 3, 3 (6 pairs) and 2, 2, 2 (3): (2 − 1.2)/(4.5 − 1.2).
  t.true(Math.abs(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) - 0.8 / 3.3) < 1e-15)
})

test('the index is what counting all pairs gives, corrected by the mean over all permutations', (t) => {
  const orders = (items: readonly number[]): number[][] => (items.length < 2 ? [[...items]] : items.flatMap((item, index) =>
    orders(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest])))
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), (left, right) => {
      const all = orders([0, 1, 2, 3, 4]).map((order) => rand(left, order.map((item) => right[item]!)))
      const chance = all.reduce((sum, value) => sum + value, 0) / all.length
      const index = adjustedRandIndex(left, right)
      // ARI = (R − E)/(max − E), where the maximum is that of Hubert & Arabie: half the pairs that are together in each.
      const [one, other] = [pairs(left), pairs(right)]
      const most = 1 + (one + other) - one - other
      const scale = most - chance
      if (Math.abs(scale) < 1e-12) t.is(index, 1)
      else t.true(Math.abs(index - (rand(left, right) - chance) / scale) < 1e-12)
    }), { seed: 5, numRuns: 25 })
})

test('both measures are symmetric, do not depend on names, and are 1 for the same partition', (t) => {
  fc.assert(fc.property(partition, partition, (left, right) => {
    for (const measure of [adjustedRandIndex, normalisedMutualInformation]) {
      t.true(Math.abs(measure(left, right) - measure(right, left)) < 1e-12)
      t.true(Math.abs(measure(left, right) - measure(left.map((name) => `c${9 - name}`), right)) < 1e-12)
      t.true(Math.abs(measure(left, left) - 1) < 1e-12)
    }
  }), { seed: 6, numRuns: 100 })
})

test('over permutations the adjusted index is 0 on average, and mutual information is not', (t) => {
  const left = Array.from({ length: 34 }, (_, item) => item % 2)
  const level = permutationLevel(adjustedRandIndex, left, left, stream(1, 'chance'), 2000)
  t.true(Math.abs(level.mean) < 0.004)
  t.true(level.upper > 0.05 && level.upper < 0.2)
  t.is(level.probability, 1 / 2001)
  t.true(permutationLevel(normalisedMutualInformation, left, left, stream(1, 'chance'), 500).mean > 0.01)
})

test('a measure that permutations do not change has probability 1', (t) => {
  const level = permutationLevel(() => 0.5, [1, 2], [1, 2], stream(1, 'chance'), 9)
  t.deepEqual(level, { mean: 0.5, upper: 0.5, probability: 1 })
})

test('partitions of different lengths are refused', (t) => {
  t.throws(() => adjustedRandIndex([0, 1], [0]), { message: /2, as many as left has/ })
})
